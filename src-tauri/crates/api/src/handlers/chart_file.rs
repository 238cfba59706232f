//! A chart as a file of its own, in a folder of the person's choice.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::new_file::new_file;
use crate::failure::Failure;
use crate::host::Host;

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartFormat {
    /// A drawing that stays sharp at every size.
    Svg,
    /// A picture.
    Png,
    /// The numbers as a table.
    Csv,
}

impl ChartFormat {
    const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

/// A chart to write.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveChart {
    /// The whole path of a folder that is there.
    pub folder: String,
    /// What the file is called, without its ending; what a file cannot be called by is left out.
    #[schemars(length(min = 1, max = 120))]
    pub name: String,
    /// What kind of file.
    pub format: ChartFormat,
    /// What is in it: text, or a picture's bytes in base 64.
    pub content: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChartSaved {
    /// The file.
    pub path: String,
}

/// What every PNG begins with (RFC 2083).
const PNG: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
/// What tells spreadsheets that a table is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(crate) fn save_chart(_host: &mut Host, request: SaveChart) -> Result<ChartSaved, Failure> {
    let content = bytes(&request)?;
    let path = new_file(&request.folder, &request.name, request.format.ending(), &content)?;
    Ok(ChartSaved {
        path: path.display().to_string(),
    })
}

fn bytes(request: &SaveChart) -> Result<Vec<u8>, Failure> {
    let wrong = |what: &str| Failure::invalid(Some("content".to_owned()), what.to_owned());
    match request.format {
        ChartFormat::Svg => Ok(request.content.clone().into_bytes()),
        ChartFormat::Csv => Ok(format!("{BYTE_ORDER_MARK}{}", request.content).into_bytes()),
        ChartFormat::Png => {
            let picture = STANDARD
                .decode(&request.content)
                .map_err(|_| wrong("a picture is told in base 64"))?;
            if !picture.starts_with(&PNG) {
                return Err(wrong("this is no PNG"));
            }
            Ok(picture)
        }
    }
}
