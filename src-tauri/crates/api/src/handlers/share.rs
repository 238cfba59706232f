//! A session or an album to give away, as one file that any browser shows.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::shared::{Shared, SharedAlbum, SharedFile, SharedSession};
use ts_rs::TS;

use super::new_file::new_file;
use crate::failure::{Code, Failure};
use crate::host::Host;

/// What can be given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shareable {
    /// Today's session.
    Session,
    /// The album under way.
    Album,
}

/// What to give away.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseShareable {
    /// What.
    pub what: Shareable,
}

/// A page to write, made of what [`view_shared`] gave.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveShared {
    /// What is given away.
    pub what: Shareable,
    /// The whole path of a folder that is there.
    pub folder: String,
    /// What the file is called, without its ending; what a file cannot be called by is left out.
    #[schemars(length(min = 1, max = 120))]
    pub name: String,
    /// The page in words, as HTML, with `{data}` where what it holds for programs goes.
    pub page: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SharedSaved {
    /// The file.
    pub path: String,
}

/// Where in a page its data goes.
const PLACE_OF_DATA: &str = "{data}";

pub(crate) fn view_shared(host: &mut Host, request: ChooseShareable) -> Result<SharedFile, Failure> {
    host.profile_or_refuse()?;
    let shared = match request.what {
        Shareable::Session => {
            let nothing = || Failure::new(Code::NoSession, "there is no session today to share");
            let plan = host.plan_of(host.today()?)?.ok_or_else(nothing)?.1.plan;
            let session = SharedSession::of(&plan).ok_or_else(nothing)?;
            Shared::Session { session }
        }
        Shareable::Album => {
            let nothing = || Failure::new(Code::NotFound, "there is no album to share");
            let (_, album) = host.album()?.ok_or_else(nothing)?;
            let album = SharedAlbum::of(&album);
            Shared::Album { album }
        }
    };
    Ok(shared.into())
}

pub(crate) fn save_shared(host: &mut Host, request: SaveShared) -> Result<SharedSaved, Failure> {
    let wrong = |what: &str| Failure::invalid(Some("page".to_owned()), what);
    if request.page.matches(PLACE_OF_DATA).count() != 1 {
        return Err(wrong("a page has one place for its data"));
    }
    let file = view_shared(host, ChooseShareable { what: request.what })?;
    let data = serde_json::to_string_pretty(&file)
        .map_err(|error| Failure::new(Code::Internal, format!("what is shared has no JSON: {error}")))?
        // Nothing in it can end the element that it stands in.
        .replace('<', "\\u003c");
    let page = request.page.replace(PLACE_OF_DATA, &data);
    let path = new_file(&request.folder, &request.name, "html", page.as_bytes())?;
    Ok(SharedSaved {
        path: path.display().to_string(),
    })
}
