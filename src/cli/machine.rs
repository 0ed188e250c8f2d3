//! On which machine a command is given, and by which of its users: what the system says, not what anybody types.

use std::os::unix::fs::MetadataExt;

/// The user that this process runs as, in the books of the system; none where it does not say.
pub fn uid() -> Option<u32> {
    std::fs::metadata("/proc/self").ok().map(|process| process.uid())
}

/// `host (user)`, as far as both are known.
pub fn name(uid: Option<u32>) -> String {
    let read = |file: &str| std::fs::read_to_string(file).unwrap_or_default();
    let host = read("/proc/sys/kernel/hostname");
    let users = read("/etc/passwd");
    joined(host.trim(), uid.and_then(|uid| user_of(&users, uid)))
}

fn joined(host: &str, user: Option<&str>) -> String {
    match user {
        Some(user) => format!("{host} ({user})").trim_start().to_owned(),
        None => host.to_owned(),
    }
}

/// The name of a user by their number, in the lines of `/etc/passwd`. Users that a directory server knows are not in it.
fn user_of(users: &str, uid: u32) -> Option<&str> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (name, number) = (fields.next()?, fields.nth(1)?);
        (number.parse() == Ok(uid)).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_is_told_with_its_user_as_far_as_they_are_known() {
        let users = "root:x:0:0:root:/root:/bin/sh\nbroken\neva:x:1000:1000::/home/eva:/bin/sh\n";
        assert_eq!((user_of(users, 1000), user_of(users, 0), user_of(users, 7)), (Some("eva"), Some("root"), None));
        assert_eq!(joined("laptop", Some("eva")), "laptop (eva)");
        assert_eq!((joined("laptop", None).as_str(), joined("", Some("eva")).as_str()), ("laptop", "(eva)"));
    }
}
