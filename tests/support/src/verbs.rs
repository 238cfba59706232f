//! What a journey does with an open window: look, click, type, press.

use crate::app::{App, PATIENCE};
use crate::keys;
use crate::target::Target;
use crate::trouble::{Outcome, Trouble};
use crate::webdriver::Error;
use serde_json::{Value, json};
use std::fs;
use std::panic::Location;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often a waiting step looks.
const LOOK: Duration = Duration::from_millis(25);

/// Finds the visible elements that a target names; its words may stand on the element or in its label.
const FIND: &str = "const [css, words] = arguments[0];\
    const says = (e) => [e.innerText, e.getAttribute('aria-label'), e.value]\
        .some((text) => typeof text === 'string' && text.replace(/\\s+/g, ' ').includes(words));\
    const visible = (e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0; };\
    const found = [...document.querySelectorAll(css)]\
        .filter((e) => visible(e) && (words === null || says(e)));";

impl App {
    /// Waits until the target is visible.
    #[track_caller]
    pub fn wait(&self, target: impl Into<Target>) -> Outcome {
        let (target, here) = (target.into(), Location::caller());
        self.find(&target)
            .map(drop)
            .map_err(|error| self.trouble(&error, here))
    }

    /// Waits until the target has been drawn, and returns when that was, in milliseconds since 1970.
    ///
    /// The page looks by itself, at every frame, which is finer than asking it from outside.
    #[track_caller]
    pub fn drawn_at(&self, target: impl Into<Target>) -> Outcome<f64> {
        let (target, here) = (target.into(), Location::caller());
        let code = format!(
            "function seen() {{ {FIND} return found.length > 0; }}\
             const [target, done] = arguments;\
             const now = () => done(performance.timeOrigin + performance.now());\
             const look = () => seen(target)\
                 ? requestAnimationFrame(() => requestAnimationFrame(now)) : requestAnimationFrame(look);\
             look();"
        );
        let drawn = self
            .session()
            .and_then(|session| session.script_async(&code, &json!([target.arguments()])))
            .map_err(|error| self.trouble(&format!("{target} is not drawn: {error}"), here))?;
        drawn
            .as_f64()
            .ok_or_else(|| self.trouble(&format!("{target} is not drawn: {drawn}"), here))
    }

    /// Waits until the target is not visible any more.
    #[track_caller]
    pub fn gone(&self, target: impl Into<Target>) -> Outcome {
        let (target, here) = (target.into(), Location::caller());
        self.until_within(|| Ok(self.seen(&target)?.is_null()))
            .map_err(|error| self.trouble(&format!("{target} is still there{error}"), here))
    }

    /// Clicks the first visible element that fits, with the mouse.
    #[track_caller]
    pub fn click(&self, target: impl Into<Target>) -> Outcome {
        let (target, here) = (target.into(), Location::caller());
        self.on_element(&target, "click", &json!({}))
            .map_err(|error| self.trouble(&error, here))
    }

    /// Takes the mouse into the corner, where nothing lies under it.
    #[track_caller]
    pub fn point_away(&self) -> Outcome {
        let here = Location::caller();
        let corner = json!({ "type": "pointerMove", "duration": 0, "x": 1, "y": 1, "origin": "viewport" });
        let actions = json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": [corner] }] });
        self.post("/actions", &actions)
            .map(drop)
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Types text into the first visible element that fits.
    #[track_caller]
    pub fn type_into(&self, target: impl Into<Target>, text: &str) -> Outcome {
        let (target, here) = (target.into(), Location::caller());
        self.on_element(&target, "value", &json!({ "text": text }))
            .map_err(|error| self.trouble(&error, here))
    }

    /// Empties the first visible field that fits.
    #[track_caller]
    pub fn clear(&self, target: impl Into<Target>) -> Outcome {
        let (target, here) = (target.into(), Location::caller());
        self.on_element(&target, "clear", &json!({}))
            .map_err(|error| self.trouble(&error, here))
    }

    /// Presses a key (`Enter`, `?`) or a chord (`Control+z`), wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: &str) -> Outcome {
        let here = Location::caller();
        let actions = keys::actions(keys).ok_or_else(|| Trouble::at(format!("no such key: {keys}"), here))?;
        self.post("/actions", &actions)
            .map(drop)
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Returns what the first visible element that fits says.
    #[track_caller]
    pub fn text(&self, target: impl Into<Target>) -> Outcome<String> {
        let (target, here) = (target.into(), Location::caller());
        self.find(&target).map_err(|error| self.trouble(&error, here))?;
        let texts = self
            .texts_of(&target)
            .map_err(|error| self.trouble(&error.to_string(), here))?;
        Ok(texts.into_iter().next().unwrap_or_default())
    }

    /// Returns what each visible element that fits says, now, without waiting.
    #[track_caller]
    pub fn texts(&self, target: impl Into<Target>) -> Outcome<Vec<String>> {
        let (target, here) = (target.into(), Location::caller());
        self.texts_of(&target)
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Returns how many visible elements fit, now, without waiting.
    #[track_caller]
    pub fn count(&self, target: impl Into<Target>) -> Outcome<usize> {
        let (target, here) = (target.into(), Location::caller());
        let texts = self
            .texts_of(&target)
            .map_err(|error| self.trouble(&error.to_string(), here))?;
        Ok(texts.len())
    }

    /// Waits until `condition` holds; `what` says it in words, for when it never does.
    #[track_caller]
    pub fn until(&self, what: &str, condition: impl Fn(&Self) -> Outcome<bool>) -> Outcome {
        let here = Location::caller();
        let end = Instant::now() + PATIENCE;
        while !condition(self)? {
            if Instant::now() > end {
                return Err(self.trouble(&format!("after {} s not yet: {what}", PATIENCE.as_secs()), here));
            }
            sleep(LOOK);
        }
        Ok(())
    }

    /// Returns what the JavaScript `code` returns in the page, given `args`, an array.
    #[track_caller]
    pub fn js(&self, code: &str, args: &Value) -> Outcome<Value> {
        let here = Location::caller();
        self.session()
            .and_then(|session| session.script(code, args))
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Like [`App::js`], for code that needs time: returns what it hands to its last argument, a callback.
    #[track_caller]
    pub fn js_in_time(&self, code: &str, args: &Value) -> Outcome<Value> {
        let here = Location::caller();
        self.session()
            .and_then(|session| session.script_async(code, args))
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Returns the answer of a command, asked past the screens: for moving the test clock, not for acting.
    #[track_caller]
    pub fn invoke(&self, command: &str, request: &Value) -> Outcome<Value> {
        let here = Location::caller();
        let code = "const [command, request, done] = arguments;\
            window.__TAURI_INTERNALS__.invoke(command, { request })\
                .then((value) => done({ value }), (error) => done({ error }));";
        let mut answer = self
            .session()
            .and_then(|session| session.script_async(code, &json!([command, request])))
            .map_err(|error| self.trouble(&error.to_string(), here))?;
        match answer.get("error") {
            Some(error) => Err(self.trouble(&format!("{command} was refused: {error}"), here)),
            None => Ok(answer["value"].take()),
        }
    }

    /// Makes the window that large, in pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        let here = Location::caller();
        self.set_size(width, height)
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Writes what the window shows to a PNG file.
    #[track_caller]
    pub fn screenshot(&self, file: impl AsRef<Path>) -> Outcome {
        let here = Location::caller();
        self.picture(file.as_ref())
            .map_err(|error| self.trouble(&error, here))
    }

    /// Runs axe-core over the page and finds nothing.
    #[track_caller]
    pub fn axe(&self) -> Outcome {
        let here = Location::caller();
        let found = self.violations().map_err(|error| self.trouble(&error, here))?;
        if found.is_empty() {
            return Ok(());
        }
        Err(self.trouble(&format!("axe found:\n  {}", found.join("\n  ")), here))
    }

    fn seen(&self, target: &Target) -> Result<Value, Error> {
        let code = format!("{FIND} return found[0] ?? null;");
        let end = Instant::now() + PATIENCE;
        loop {
            match self.session()?.script(&code, &json!([target.arguments()])) {
                // The page took it away while the driver was naming it.
                Err(Error::Refused { code, .. }) if passing(&code) && Instant::now() < end => sleep(LOOK),
                answer => return answer,
            }
        }
    }

    fn texts_of(&self, target: &Target) -> Result<Vec<String>, Error> {
        let code = format!("{FIND} return found.map((e) => e.innerText);");
        let texts = self.session()?.script(&code, &json!([target.arguments()]))?;
        let texts = texts.as_array().into_iter().flatten();
        Ok(texts
            .map(|text| text.as_str().unwrap_or_default().to_owned())
            .collect())
    }

    fn until_within(&self, condition: impl Fn() -> Result<bool, Error>) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        loop {
            match condition() {
                Ok(true) => return Ok(()),
                Ok(false) if Instant::now() < end => sleep(LOOK),
                Ok(false) => return Err(format!(" after {} s", PATIENCE.as_secs())),
                Err(error) => return Err(format!(": {error}")),
            }
        }
    }

    /// Returns the driver's reference to the first visible element that fits, once there is one.
    fn find(&self, target: &Target) -> Result<String, String> {
        let end = Instant::now() + PATIENCE;
        loop {
            let element = self
                .seen(target)
                .map_err(|error| format!("looking for {target}: {error}"))?;
            let reference = element.as_object().and_then(|fields| fields.values().next());
            if let Some(reference) = reference.and_then(Value::as_str) {
                return Ok(reference.to_owned());
            }
            if Instant::now() > end {
                return Err(format!("after {} s there is no {target}", PATIENCE.as_secs()));
            }
            sleep(LOOK);
        }
    }

    fn on_element(&self, target: &Target, verb: &str, body: &Value) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        loop {
            let element = self.find(target)?;
            match self.post(&format!("/element/{element}/{verb}"), body) {
                Ok(_) => return Ok(()),
                // The page drew it anew, or something still lay over it, between looking and acting.
                Err(Error::Refused { code, .. }) if passing(&code) && Instant::now() < end => sleep(LOOK),
                Err(error) => return Err(format!("{verb} on {target}: {error}")),
            }
        }
    }

    fn violations(&self) -> Result<Vec<String>, String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
        let wrong = |error: Error| error.to_string();
        let session = self.session().map_err(wrong)?;
        // The page keeps it until it is loaded anew.
        let known = session
            .script("return window.axe !== undefined;", &json!([]))
            .map_err(wrong)?;
        if known != Value::Bool(true) {
            let source = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            let bring = format!("{source}\nwindow.axe = window.axe || axe;");
            session.script(&bring, &json!([])).map_err(wrong)?;
        }
        let run = "const done = arguments[arguments.length - 1];\
            axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations.map((v) =>\
                `${v.id} (${v.impact}), ${v.nodes.length} ×: ${v.nodes[0].html.slice(0, 200)}`)),\
                (error) => done([String(error)]));";
        let found = session.script_async(run, &json!([])).map_err(wrong)?;
        let found = found.as_array().into_iter().flatten();
        Ok(found
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect())
    }
}

/// Whether a refusal goes away by looking again.
fn passing(code: &str) -> bool {
    matches!(
        code,
        "stale element reference" | "element click intercepted" | "element not interactable"
    )
}
