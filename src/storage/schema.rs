//! The tables, as the migrations make them.

macro_rules! tables {
    ($($name:ident ($($key:ident),+) { $($column:ident -> $kind:ty,)+ })+) => {
        $(diesel::table! {
            $name ($($key),+) { $($column -> $kind,)+ }
        })+
        diesel::allow_tables_to_appear_in_same_query!($($name),+);
    };
}

tables! {
    surveys (id) {
        id -> Binary,
        code -> Text,
        created_at -> Timestamp,
    }
    survey_versions (id) {
        id -> Binary,
        survey_id -> Binary,
        number -> Integer,
        source -> Text,
        sha256 -> Text,
        created_at -> Timestamp,
        created_by -> Text,
    }
    clusters (id) {
        id -> Binary,
        code -> Text,
        name -> Text,
        cluster_type -> Text,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
    }
    members (id) {
        id -> Binary,
        name -> Text,
        enterprise_number -> Nullable<Text>,
        language -> Nullable<Text>,
        size_class -> Nullable<Text>,
        joined_year -> Nullable<Integer>,
        created_at -> Timestamp,
        sector -> Nullable<Text>,
        region -> Nullable<Text>,
    }
    contacts (id) {
        id -> Binary,
        member_id -> Binary,
        address -> Text,
        address_key -> Text,
        first_name -> Nullable<Text>,
        last_name -> Nullable<Text>,
        job_title -> Nullable<Text>,
        language -> Nullable<Text>,
        rank -> Integer,
        ended_on -> Nullable<Date>,
    }
    memberships (member_id, cluster_id, number) {
        member_id -> Binary,
        cluster_id -> Binary,
        number -> Integer,
        eligible -> Bool,
        starts_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
    }
    member_events (member_id, number) {
        member_id -> Binary,
        number -> Integer,
        happened_at -> Timestamp,
        happened_by -> Text,
        step -> Text,
        subject -> Text,
        detail -> Text,
    }
    suppressions (address_key) {
        address_key -> Text,
        reason -> Text,
        since -> Timestamp,
        noted_by -> Text,
        evidence -> Text,
    }
    lifted_suppressions (address_key, number) {
        address_key -> Text,
        number -> Integer,
        reason -> Text,
        since -> Timestamp,
        noted_by -> Text,
        evidence -> Text,
        lifted_at -> Timestamp,
        lifted_by -> Text,
        why -> Text,
    }
    cluster_links (id) {
        id -> Binary,
        cluster_id -> Binary,
        person_name -> Text,
        person_address -> Text,
        language -> Text,
        takes_over -> Bool,
        made_at -> Timestamp,
        made_by -> Text,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
        revoked_by -> Nullable<Text>,
    }
    sign_offs (upload_id) {
        upload_id -> Binary,
        cluster_id -> Binary,
        link_id -> Binary,
        signed_at -> Timestamp,
        signed_by -> Text,
        changed_at -> Nullable<Timestamp>,
        changed_by -> Nullable<Text>,
    }
    list_uploads (id) {
        id -> Binary,
        cluster_id -> Binary,
        file_name -> Text,
        content -> Binary,
        state -> Text,
        uploaded_at -> Timestamp,
        uploaded_by -> Text,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        new_count -> Integer,
        changed_count -> Integer,
        unchanged_count -> Integer,
        gone_count -> Integer,
        blocked_count -> Integer,
        format -> Text,
        choices -> Text,
        undone_at -> Nullable<Timestamp>,
        undone_by -> Nullable<Text>,
    }
    list_edits (upload_id, number) {
        upload_id -> Binary,
        number -> Integer,
        kind -> Text,
        line -> Integer,
        column_number -> Integer,
        was -> Text,
        value -> Text,
        made_at -> Timestamp,
        made_by -> Text,
        withdrawn_at -> Nullable<Timestamp>,
        withdrawn_by -> Nullable<Text>,
    }
    list_verdicts (upload_id, line, contact_id) {
        upload_id -> Binary,
        line -> Integer,
        contact_id -> Binary,
        verdict -> Text,
        given_at -> Timestamp,
        given_by -> Text,
    }
    list_mappings (cluster_id, heading_key) {
        cluster_id -> Binary,
        heading_key -> Text,
        field -> Text,
        said_at -> Timestamp,
        said_by -> Text,
    }
    list_waiting (upload_id, line) {
        upload_id -> Binary,
        line -> Integer,
        member_id -> Binary,
        contact_id -> Binary,
        changes -> Text,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Nullable<Text>,
        taken -> Bool,
    }
    list_journal (upload_id, number) {
        upload_id -> Binary,
        number -> Integer,
        subject -> Text,
        member_id -> Binary,
        before -> Text,
        after -> Text,
    }
    waves (id) {
        id -> Binary,
        name -> Text,
        survey_version_id -> Binary,
        state -> Text,
        time_zone -> Text,
        closes_at -> Timestamp,
        sender_name -> Text,
        contact_name -> Text,
        contact_email -> Text,
        contact_phone -> Text,
        wrapped_key -> Binary,
        reminders -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        approved_at -> Nullable<Timestamp>,
        approved_by -> Nullable<Text>,
        closed_at -> Nullable<Timestamp>,
        answers_can_change -> Bool,
        opens_at -> Nullable<Timestamp>,
        hold_minutes -> Integer,
        quiet_from -> Integer,
        quiet_until -> Integer,
        quiet_weekends -> Bool,
        leaves_at -> Nullable<Timestamp>,
        four_eyes -> Bool,
        one_each -> Bool,
        confirms -> Bool,
        thanks -> Bool,
        per_second -> Integer,
        targets -> Text,
        approved_settings -> Text,
        name_key -> Text,
    }
    wave_events (wave_id, number) {
        wave_id -> Binary,
        number -> Integer,
        happened_at -> Timestamp,
        happened_by -> Text,
        step -> Text,
        state -> Text,
        reason -> Text,
        detail -> Text,
    }
    wave_checks (wave_id) {
        wave_id -> Binary,
        fingerprint -> Text,
        report -> Text,
        checked_at -> Timestamp,
        checked_by -> Text,
    }
    inbound_mail (id) {
        id -> Binary,
        digest -> Text,
        door -> Text,
        received_at -> Timestamp,
        recipient -> Text,
        raw -> Nullable<Binary>,
        class -> Text,
        invitation_id -> Nullable<Binary>,
        kind -> Nullable<Text>,
        number -> Nullable<Integer>,
        status -> Nullable<Text>,
        words -> Text,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Nullable<Text>,
        sender -> Text,
    }
    address_corrections (invitation_id, number) {
        invitation_id -> Binary,
        number -> Integer,
        was -> Text,
        became -> Text,
        corrected_at -> Timestamp,
        corrected_by -> Text,
    }
    wave_approvals (wave_id, approved_by) {
        wave_id -> Binary,
        approved_by -> Text,
        fingerprint -> Text,
        approved_at -> Timestamp,
    }
    planned_reminders (wave_id, number) {
        wave_id -> Binary,
        number -> Integer,
        audience -> Text,
        due_at -> Timestamp,
        state -> Text,
        outcome -> Text,
    }
    wave_letters (wave_id, kind, language) {
        wave_id -> Binary,
        kind -> Text,
        language -> Text,
        subject -> Text,
        body -> Text,
        written_at -> Timestamp,
        written_by -> Text,
    }
    former_words (wave_id, kind, language) {
        wave_id -> Binary,
        kind -> Text,
        language -> Text,
        subject -> Text,
        body -> Text,
        set_aside_at -> Timestamp,
        set_aside_by -> Text,
    }
    erasures (id) {
        id -> Binary,
        pseudonym -> Text,
        erased_at -> Timestamp,
        erased_by -> Text,
        proof -> Text,
        sha256 -> Text,
    }
    wave_privacy (wave_id) {
        wave_id -> Binary,
        mode -> Text,
    }
    wave_clusters (wave_id, cluster_id) {
        wave_id -> Binary,
        cluster_id -> Binary,
    }
    invitations (id) {
        id -> Binary,
        wave_id -> Binary,
        member_id -> Binary,
        contact_id -> Binary,
        member_name -> Text,
        contact_name -> Text,
        address -> Text,
        language -> Text,
        link_number -> Integer,
    }
    frame_rows (invitation_id, cluster_id) {
        invitation_id -> Binary,
        cluster_id -> Binary,
        wave_id -> Binary,
        cluster_code -> Text,
        cluster_name -> Text,
        cluster_type -> Text,
        attributes -> Text,
    }
    letters (invitation_id, kind, number) {
        invitation_id -> Binary,
        kind -> Text,
        number -> Integer,
        wave_id -> Binary,
        state -> Text,
        due_at -> Timestamp,
        dated_at -> Timestamp,
        attempts -> Integer,
        fence -> BigInt,
        leased_until -> Nullable<Timestamp>,
        accepted_at -> Nullable<Timestamp>,
        reply -> Nullable<Text>,
        settled_at -> Nullable<Timestamp>,
        code -> Nullable<Integer>,
        enhanced -> Nullable<Text>,
        relay_id -> Nullable<Text>,
        bounce -> Nullable<Text>,
        bounced_at -> Nullable<Timestamp>,
        render_hash -> Nullable<Text>,
        must_equal -> Nullable<Text>,
        doubted_from -> Nullable<Timestamp>,
        unwritten_at -> Nullable<Timestamp>,
    }
    handovers (invitation_id) {
        invitation_id -> Binary,
        became -> Binary,
        wave_id -> Binary,
        keeps_link -> Bool,
        handed_at -> Timestamp,
        handed_by -> Text,
    }
    throttles (name) {
        name -> Text,
        next_at -> Timestamp,
        slowness -> Double,
        changed_at -> Timestamp,
    }
    webhook_tokens (token) {
        token -> Text,
        digest -> Text,
        seen_at -> Timestamp,
    }
    mail_hosts (domain) {
        domain -> Text,
        host -> Text,
        good_until -> Timestamp,
    }
    tides (name) {
        name -> Text,
        database_id -> Binary,
        number -> BigInt,
        moved_at -> Timestamp,
    }
    post_rests (name) {
        name -> Text,
        since -> Timestamp,
        until -> Timestamp,
        troubles -> Integer,
        phase -> Text,
        code -> Nullable<Integer>,
        why -> Text,
        needs_a_person -> Bool,
    }
    letter_attempts (invitation_id, kind, number, fence) {
        invitation_id -> Binary,
        kind -> Text,
        number -> Integer,
        fence -> BigInt,
        happened_at -> Timestamp,
        outcome -> Text,
        code -> Nullable<Integer>,
        text -> Text,
        enhanced -> Nullable<Text>,
        render_hash -> Nullable<Text>,
    }
    responses (invitation_id) {
        invitation_id -> Binary,
        wave_id -> Binary,
        survey_version_id -> Binary,
        state -> Text,
        revision -> BigInt,
        language -> Text,
        document -> Text,
        last_page -> Text,
        started_at -> Timestamp,
        saved_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        reference -> Text,
        draft -> Nullable<Text>,
        late_at -> Nullable<Timestamp>,
        hands -> Text,
    }
    declines (invitation_id) {
        invitation_id -> Binary,
        wave_id -> Binary,
        reason -> Text,
        declined_at -> Timestamp,
    }
    named_colleagues (invitation_id, number) {
        invitation_id -> Binary,
        number -> Integer,
        wave_id -> Binary,
        name -> Text,
        address -> Text,
        named_at -> Timestamp,
    }
    wave_revisions (wave_id, number) {
        wave_id -> Binary,
        number -> Integer,
        survey_version_id -> Binary,
        revised_at -> Timestamp,
        revised_by -> Text,
    }
    trials (id) {
        id -> Binary,
        wave_id -> Binary,
        survey_version_id -> Binary,
        company -> Text,
        state -> Text,
        revision -> BigInt,
        language -> Text,
        document -> Text,
        last_page -> Text,
        started_at -> Timestamp,
        saved_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        reference -> Text,
        made_at -> Timestamp,
        made_by -> Text,
        draft -> Nullable<Text>,
        hands -> Text,
    }
    users (id) {
        id -> Binary,
        name -> Text,
        password_hash -> Text,
        created_at -> Timestamp,
        address -> Nullable<Text>,
        address_key -> Nullable<Text>,
        language -> Nullable<Text>,
    }
    grants (user_id, role, survey_code, cluster_code) {
        user_id -> Binary,
        role -> Text,
        survey_code -> Text,
        cluster_code -> Text,
        given_at -> Timestamp,
        given_by -> Text,
    }
    sessions (key_hash) {
        key_hash -> Binary,
        user_id -> Binary,
        created_at -> Timestamp,
        place -> Text,
        browser -> Text,
    }
    second_factors (user_id) {
        user_id -> Binary,
        sealed_secret -> Binary,
        begun_at -> Timestamp,
        confirmed_at -> Nullable<Timestamp>,
        last_step -> BigInt,
    }
    recovery_codes (user_id, code_hash) {
        user_id -> Binary,
        code_hash -> Binary,
    }
    account_links (id) {
        id -> Binary,
        purpose -> Text,
        token_hash -> Nullable<Binary>,
        user_id -> Nullable<Binary>,
        address -> Text,
        address_key -> Text,
        role -> Text,
        survey_code -> Text,
        cluster_code -> Text,
        made_at -> Timestamp,
        made_by -> Text,
        until_at -> Nullable<Timestamp>,
    }
    desk_letters (id) {
        id -> Binary,
        kind -> Text,
        what -> Text,
        link_id -> Nullable<Binary>,
        address -> Text,
        address_key -> Text,
        language -> Text,
        made_at -> Timestamp,
        place -> Text,
        state -> Text,
        attempts -> Integer,
        due_at -> Timestamp,
        reply -> Text,
    }
    login_failures (name) {
        name -> Text,
        failures -> Integer,
        last_at -> Timestamp,
    }
    findings (survey_id, language) {
        survey_id -> Binary,
        language -> Text,
        revision -> Integer,
        texts -> Integer,
    }
    findings_texts (survey_id, language, number) {
        survey_id -> Binary,
        language -> Text,
        number -> Integer,
        source -> Text,
        cause -> Text,
        saved_at -> Timestamp,
        saved_by -> Text,
    }
    themes (wave_id, field, code) {
        wave_id -> Binary,
        field -> Text,
        code -> Integer,
        label -> Text,
    }
    theme_texts (wave_id, field, text_key, code) {
        wave_id -> Binary,
        field -> Text,
        text_key -> Binary,
        code -> Integer,
    }
    backups (made_at) {
        made_at -> Timestamp,
        bytes -> BigInt,
        row_count -> BigInt,
    }
    house_secrets (name) {
        name -> Text,
        sealed -> Binary,
        sealed_at -> Timestamp,
    }
    backup_turns (due_at) {
        due_at -> Timestamp,
        taken_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        fault -> Text,
    }
    audit (number) {
        number -> BigInt,
        happened_at -> Timestamp,
        happened_by -> Text,
        door -> Text,
        act -> Text,
        subject_kind -> Text,
        subject -> Text,
        was -> Text,
        became -> Text,
        reason -> Text,
        previous_hash -> Binary,
        hash -> Binary,
        place -> Text,
    }
    drafts (id) {
        id -> Binary,
        survey_code -> Text,
        survey_version -> Integer,
        state -> Text,
        revision -> Integer,
        readable -> Integer,
        texts -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
    }
    draft_texts (draft_id, number) {
        draft_id -> Binary,
        number -> Integer,
        source -> Text,
        cause -> Text,
        saved_at -> Timestamp,
        saved_by -> Text,
    }
}
