//! Domains at which anybody may have a mailbox: they say nothing of where somebody works.

/// Of mail services and of the internet providers of here.
const DOMAINS: &str = "aol.com base.be belgacom.net edpnet.be fastmail.com free.fr gmail.com gmx.be gmx.com gmx.de \
    gmx.net googlemail.com hey.com hotmail.be hotmail.co.uk hotmail.com hotmail.fr hotmail.nl icloud.com kpnmail.nl \
    laposte.net live.be live.com live.fr live.nl mac.com mail.be mail.com me.com mobistar.be msn.com numericable.be \
    orange.be orange.fr outlook.be outlook.com outlook.fr outlook.nl pandora.be pm.me proton.me protonmail.com \
    proximus.be scarlet.be sfr.fr skynet.be telenet.be versatel.be voo.be wanadoo.fr web.de yahoo.co.uk yahoo.com \
    yahoo.fr ymail.com zeelandnet.nl ziggo.nl";

pub(super) fn holds(domain: &str) -> bool {
    DOMAINS.split(' ').any(|known| known == domain)
}
