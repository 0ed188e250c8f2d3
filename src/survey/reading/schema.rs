//! The grammar of definitions for editors.

/// A JSON Schema (draft 2020-12) of definition files. Tests hold it against this reader.
pub const SCHEMA: &str = include_str!("../../../survey-defs/schema.json");
