//! Who a day was moved with: a word beside the day (product, system 15), never a number.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Characters that this may have. Our choice: a whole team by name.
pub const WITH_MAX_CHARACTERS: usize = 200;

/// Who somebody moved with on a day; the latest word of a day counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// The person's own words, commas between them: "Ana, the Tuesday group". Empty: nobody, or nothing to be said.
    #[schemars(length(max = 200))]
    pub with: String,
}

impl Company {
    /// Returns the people one by one.
    ///
    /// ```
    /// use training::company::Company;
    /// let company = Company { with: "Ana,  the Tuesday group, ".to_owned() };
    /// assert_eq!(company.each().collect::<Vec<_>>(), ["Ana", "the Tuesday group"]);
    /// ```
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.with.split(',').map(str::trim).filter(|one| !one.is_empty())
    }

    /// Whether nobody is named.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.each().next().is_none()
    }
}
