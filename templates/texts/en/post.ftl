# Alarms of the post, on the page of a wave.

post-alarm = Alarm of the post
post-alarm-hard = The house paused the post of this wave: { $came } of { $of } letters came back because their address is wrong. Look at the list before you let it go on.
post-alarm-policy = The house paused the post of this wave: { $came } of { $of } letters were refused because of their content or their sender. Have the sender’s domain and the words of the letters looked at before you let it go on; the addresses are not to blame.
post-alarm-relay = The relay takes no letters at the moment; the post tries again by itself at { $at }. No letter is lost.
post-alarm-relay-person = The relay takes no letters, and that won’t pass by itself: name, password, certificate or sender have to be looked at. The post tries again at { $at }. No letter is lost.
post-alarm-said = It said: { $why }
