//! What the stories stand on.

pub mod browser;
pub mod company;
pub mod house;
pub mod name_server;
pub mod office;
pub mod relay;
pub mod site;
pub mod smtp_sink;
pub mod terminal;
pub mod work;

/// Tells each story twice: on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! stories {
    ($($(#[$note:meta])* fn $name:ident($on:ident: On) $body:block)+) => {
        $(
            $(#[$note])*
            mod $name {
                #[allow(unused_imports)]
                use super::*;

                fn story($on: $crate::support::house::On) $body

                #[test]
                fn on_sqlite() {
                    story($crate::support::house::On::Sqlite);
                }

                #[test]
                fn on_postgres() {
                    story($crate::support::house::On::Postgres);
                }
            }
        )+
    };
}
