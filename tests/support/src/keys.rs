use serde_json::{Value, json};

/// Returns the WebDriver actions that press `keys`: a character, a key by name (`Enter`), or a chord
/// (`Control+z`); `None` when a name is not known.
pub(crate) fn actions(keys: &str) -> Option<Value> {
    let names: Vec<&str> = if keys == "+" {
        vec!["+"]
    } else {
        keys.split('+').collect()
    };
    let codes = names.into_iter().map(code).collect::<Option<Vec<_>>>()?;
    let down = codes
        .iter()
        .map(|code| json!({ "type": "keyDown", "value": code }));
    let up = codes
        .iter()
        .rev()
        .map(|code| json!({ "type": "keyUp", "value": code }));
    let presses: Vec<Value> = down.chain(up).collect();
    Some(json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": presses }] }))
}

/// Returns the code point that stands for one key (WebDriver, section "Keyboard actions").
fn code(name: &str) -> Option<String> {
    let code = match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        character => {
            let mut characters = character.chars();
            let only = characters.next()?;
            return characters.next().is_none().then(|| only.to_string());
        }
    };
    Some(code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_holds_its_first_key_while_the_second_is_pressed() {
        let pressed = actions("Control+z").map(|all| all["actions"][0]["actions"].clone());
        let expected = json!([
            { "type": "keyDown", "value": "\u{e009}" },
            { "type": "keyDown", "value": "z" },
            { "type": "keyUp", "value": "z" },
            { "type": "keyUp", "value": "\u{e009}" },
        ]);
        assert_eq!(pressed, Some(expected));
    }

    #[test]
    fn an_unknown_name_is_refused_and_the_plus_key_is_a_key() {
        assert!(actions("Entre").is_none());
        assert!(actions("+").is_some());
    }
}
