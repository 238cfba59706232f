//! Erasing everything.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::errand::{ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::vault::PLACES;

/// The web view's own files within the data folder.
const WINDOW_FILES: &str = "webview";

/// Whether to erase everything.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseEverything {
    /// Must be true: there is no undo.
    pub sure: bool,
}

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Erased {
    /// Records.
    pub records: u64,
    /// Backups in the second folder.
    pub second: u32,
    /// The second folder, when it was not there: its copies stay until they are removed by hand.
    pub out_of_reach: Option<String>,
}

pub(crate) fn erase_everything(host: &mut Host, request: EraseEverything) -> Result<Task<Erased>, Failure> {
    if !request.sure {
        return Err(Failure::invalid(
            Some("sure".to_owned()),
            "erasing everything has no undo; `sure` must be true",
        ));
    }
    if host.running.is_some() {
        return Err(Failure::new(
            Code::SessionUnderWay,
            "a session is under way; it has to be closed first",
        ));
    }
    let keeper = host.keeper();
    Ok(Task::new(ErrandKind::Erase, move |_| {
        let mut second = 0;
        let mut out_of_reach = None;
        if let Some(chosen) = &keeper.places.second {
            match keeper.places.second_shelf() {
                Some(shelf) => {
                    let own = shelf.of(keeper.device())?;
                    shelf.remove(&own)?;
                    shelf.leave();
                    second = u32::try_from(own.len()).unwrap_or(u32::MAX);
                }
                None => out_of_reach = Some(chosen.folder.display().to_string()),
            }
        }
        Ok(move |host: &mut Host| {
            let records = host.store.on_disk().count();
            host.store.on_disk().erase(&[WINDOW_FILES, PLACES])?;
            host.begin_anew(&[])?;
            Ok(Erased {
                records,
                second,
                out_of_reach,
            })
        })
    }))
}
