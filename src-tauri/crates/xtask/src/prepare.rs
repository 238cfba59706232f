//! Looks at what this computer lacks, says what it will install, and installs it.

use crate::fault::Fault;
use crate::house::House;
use crate::step;
use crate::system::{LIBRARIES, Purpose, System, TEST_PROGRAMS, debian_packages};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::SystemTime;
use std::{env, fs};

/// The oldest Node the build of the ui works with.
const NODE: (u32, u32) = (20, 19);

/// Makes this computer ready, or says what a person has to do first.
pub fn prepare(house: &House, purpose: Purpose) -> Result<(), Fault> {
    node()?;
    match System::this() {
        System::Debian => debian(house, purpose)?,
        system @ (System::Fedora | System::Arch | System::Suse | System::OtherLinux) => {
            linux(system, purpose)?;
        }
        // Their compiler is there when this program could be built; a missing web view says so itself.
        System::MacOs | System::Windows => {}
    }
    npm(house)
}

fn node() -> Result<(), Fault> {
    let needs = format!("Node {}.{} or newer, with npm, is needed", NODE.0, NODE.1);
    let found = Command::new("node").arg("--version").output();
    let Ok(found) = found else {
        return Err(Fault::Needs(format!("{needs}; `node` is not on this computer.")));
    };
    let version = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    if node_version(&version) < Some(NODE) {
        return Err(Fault::Needs(format!("{needs}; this computer has {version}.")));
    }
    Ok(())
}

/// Returns major and minor of `v22.12.0`.
fn node_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn debian(house: &House, purpose: Purpose) -> Result<(), Fault> {
    let wanted = debian_packages(purpose);
    let asked = Command::new("dpkg-query")
        .args(["-W", "-f=${Package} ${Status}\n"])
        .args(&wanted)
        .output();
    let answer = asked
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let missing = missing(&wanted, &answer);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Debian packages to install: {}", missing.join(" "));
    let Some(become_root) = become_root() else {
        return Err(Fault::Needs(format!(
            "Installing them needs an administrator. Please run\n\n  apt-get install {}\n\nas root, then start again.",
            missing.join(" ")
        )));
    };
    step::must(house, "package lists", apt(&become_root).arg("update"))?;
    let mut install = apt(&become_root);
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing);
    step::must(house, "system packages", &mut install)
}

/// Returns those wanted packages that `dpkg-query` does not report as installed.
fn missing<'a>(wanted: &[&'a str], answer: &str) -> Vec<&'a str> {
    let installed: BTreeSet<&str> = answer
        .lines()
        .filter_map(|line| line.strip_suffix(" install ok installed"))
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|package| !installed.contains(package))
        .collect()
}

/// Returns the words before a command that make it an administrator's; `None` when there is no way.
fn become_root() -> Option<Vec<&'static str>> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if String::from_utf8_lossy(&id.stdout).trim() == "0" {
        return Some(Vec::new());
    }
    // Asked once, here, where the question can be seen; nobody answers on a build server.
    let mut ask = Command::new("sudo");
    match env::var_os("CI") {
        Some(_) => ask.args(["-n", "true"]).stdin(Stdio::null()),
        None => ask.arg("-v"),
    };
    ask.status()
        .is_ok_and(|status| status.success())
        .then(|| vec!["sudo", "-n"])
}

fn apt(become_root: &[&str]) -> Command {
    let words = become_root
        .iter()
        .copied()
        .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let words: Vec<&str> = words.collect();
    let mut apt = Command::new(words[0]);
    apt.args(&words[1..])
        .args(["--quiet", "-o", "DPkg::Lock::Timeout=120"]);
    apt
}

fn linux(system: System, purpose: Purpose) -> Result<(), Fault> {
    let library = |name: &&str| {
        let found = Command::new("pkg-config")
            .args(["--exists", name])
            .stderr(Stdio::null())
            .status();
        !found.is_ok_and(|status| status.success())
    };
    let mut lacking: Vec<&str> = LIBRARIES.iter().copied().filter(library).collect();
    if purpose == Purpose::WindowTests {
        lacking.extend(TEST_PROGRAMS.iter().copied().filter(|name| !on_path(name)));
    }
    if lacking.is_empty() {
        return Ok(());
    }
    Err(Fault::Needs(format!(
        "Not found here: {}. This should bring it:\n\n{}\n\nThen start again.",
        lacking.join(", "),
        system.instructions(purpose)
    )))
}

fn on_path(program: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

fn npm(house: &House) -> Result<(), Fault> {
    let modified = |file: &Path| fs::metadata(file).and_then(|data| data.modified()).ok();
    let lock = modified(&house.ui().join("package-lock.json"));
    // npm writes this list last, so it is there only after a complete installation.
    let installed = modified(&house.ui().join("node_modules/.package-lock.json"));
    if !outdated(installed, lock) {
        return Ok(());
    }
    println!("npm packages to install: those of ui/package-lock.json, into ui/node_modules");
    // Not `npm ci`: it refuses a lock file that lacks the binaries of other systems, which a registry need not have.
    step::must(
        house,
        "npm packages",
        &mut house.npm(["install", "--no-save", "--no-audit", "--no-fund"]),
    )
}

/// Whether what is installed is missing or older than what should be.
fn outdated(installed: Option<SystemTime>, wanted: Option<SystemTime>) -> bool {
    match (installed, wanted) {
        (Some(installed), Some(wanted)) => installed < wanted,
        (Some(_), None) => false,
        (None, Some(_) | None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_package_is_missing_unless_it_is_completely_installed() {
        let answer = "xvfb install ok installed\nxauth deinstall ok config-files\n";
        assert_eq!(
            missing(&["xauth", "xvfb", "dbus-x11"], answer),
            ["xauth", "dbus-x11"]
        );
        assert!(missing(&["xvfb"], answer).is_empty());
        assert_eq!(missing(&["xvfb"], ""), ["xvfb"]);
    }

    #[test]
    fn npm_packages_are_installed_when_absent_or_older_than_their_lock() {
        let then = SystemTime::UNIX_EPOCH;
        let later = then + Duration::from_secs(1);
        assert!(outdated(None, Some(then)));
        assert!(outdated(Some(then), Some(later)));
        assert!(!outdated(Some(later), Some(then)));
        assert!(!outdated(Some(then), Some(then)));
    }

    #[test]
    fn node_versions_compare_by_number() {
        assert!(node_version("v9.11.2") < Some(NODE));
        assert!(node_version("v20.19.0") >= Some(NODE));
        assert!(node_version("v22.1.0") >= Some(NODE));
        assert_eq!(node_version("unknown"), None);
    }
}
