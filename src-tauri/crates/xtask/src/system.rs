//! What the operating system needs to have before Longplay can be built, by its own names for it.

use std::fs;

/// A kind of computer, as far as installing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Debian and what descends from it: we install by ourselves.
    Debian,
    Fedora,
    Arch,
    Suse,
    OtherLinux,
    MacOs,
    Windows,
}

/// What the computer is prepared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and running the app.
    App,
    /// That, and opening its window in tests.
    WindowTests,
}

const DEBIAN_APP: [&str; 8] = [
    "build-essential",
    "libasound2-dev",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "pkg-config",
];
const DEBIAN_TESTS: [&str; 4] = ["dbus-x11", "webkit2gtk-driver", "xauth", "xvfb"];

/// What `pkg-config` calls the libraries; for Linux systems whose packages we do not know by name.
pub const LIBRARIES: [&str; 5] = [
    "webkit2gtk-4.1",
    "librsvg-2.0",
    "ayatana-appindicator3-0.1",
    "openssl",
    "alsa",
];
/// The programs that open a window in tests.
pub const TEST_PROGRAMS: [&str; 3] = ["WebKitWebDriver", "Xvfb", "dbus-run-session"];

impl System {
    pub fn this() -> Self {
        if cfg!(target_os = "macos") {
            Self::MacOs
        } else if cfg!(windows) {
            Self::Windows
        } else {
            Self::of_release(&fs::read_to_string("/etc/os-release").unwrap_or_default())
        }
    }

    /// Returns which Linux an `os-release` file describes, by its own name first and then by its family.
    fn of_release(text: &str) -> Self {
        let field = |name: &str| {
            let line = text
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
            line.unwrap_or_default().trim_matches('"').to_owned()
        };
        let names = format!("{} {}", field("ID"), field("ID_LIKE"));
        let known = names.split_whitespace().find_map(|name| match name {
            "debian" | "ubuntu" => Some(Self::Debian),
            "fedora" | "rhel" => Some(Self::Fedora),
            "arch" => Some(Self::Arch),
            "suse" | "opensuse" => Some(Self::Suse),
            _ => None,
        });
        known.unwrap_or(Self::OtherLinux)
    }

    /// Returns what a person types here to install everything, or what is known to be needed.
    pub fn instructions(self, purpose: Purpose) -> String {
        let tests = purpose == Purpose::WindowTests;
        let and = |extra: &str| if tests { format!(" {extra}") } else { String::new() };
        match self {
            Self::Debian => format!("  sudo apt-get install {}", debian_packages(purpose).join(" ")),
            Self::Fedora => format!(
                "  sudo dnf group install c-development\n  sudo dnf install webkit2gtk4.1-devel \
                 librsvg2-devel libayatana-appindicator-gtk3-devel libxdo-devel openssl-devel alsa-lib-devel{}",
                and("webkitgtk6.0 xorg-x11-server-Xvfb xauth dbus-daemon")
            ),
            Self::Arch => format!(
                "  sudo pacman -S --needed base-devel webkit2gtk-4.1 librsvg libayatana-appindicator \
                 xdotool openssl alsa-lib{}",
                and("webkitgtk-6.0 xorg-server-xvfb xorg-xauth dbus")
            ),
            Self::Suse => format!(
                "  sudo zypper install -t pattern devel_basis\n  sudo zypper install webkit2gtk3-devel \
                 librsvg-devel libayatana-appindicator3-devel xdotool-devel libopenssl-devel alsa-devel{}",
                and("webkitgtk4 xorg-x11-server-Xvfb xauth dbus-1-daemon")
            ),
            Self::OtherLinux => format!(
                "  A C compiler and pkg-config, and what pkg-config calls {}{}.",
                LIBRARIES.join(", "),
                if tests {
                    format!("; for the tests the programs {}", TEST_PROGRAMS.join(", "))
                } else {
                    String::new()
                }
            ),
            Self::MacOs => "  xcode-select --install".to_owned(),
            Self::Windows => "  The C++ build tools of Visual Studio, and the WebView2 runtime \
                              (part of Windows since version 10, 1803)."
                .to_owned(),
        }
    }
}

/// Returns the Debian packages for a purpose.
pub fn debian_packages(purpose: Purpose) -> Vec<&'static str> {
    let tests: &[&str] = match purpose {
        Purpose::App => &[],
        Purpose::WindowTests => &DEBIAN_TESTS,
    };
    DEBIAN_APP.iter().chain(tests).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linux_is_known_by_its_name_or_its_family() {
        assert_eq!(
            System::of_release("PRETTY_NAME=\"Debian\"\nID=debian\n"),
            System::Debian
        );
        assert_eq!(
            System::of_release("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            System::Debian
        );
        assert_eq!(System::of_release("ID=nobara\nID_LIKE=fedora\n"), System::Fedora);
        assert_eq!(
            System::of_release("ID=opensuse-leap\nID_LIKE=\"suse opensuse\"\n"),
            System::Suse
        );
        assert_eq!(System::of_release("ID=nixos\n"), System::OtherLinux);
        assert_eq!(System::of_release(""), System::OtherLinux);
    }

    #[test]
    fn tests_need_what_the_app_needs_and_more() {
        let app = debian_packages(Purpose::App);
        let tests = debian_packages(Purpose::WindowTests);
        assert!(app.iter().all(|package| tests.contains(package)));
        assert!(tests.contains(&"webkit2gtk-driver") && !app.contains(&"webkit2gtk-driver"));
    }
}
