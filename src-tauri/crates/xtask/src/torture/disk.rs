//! What a disk may hold after the power went, made from a recording of everything that was done to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::chance::Chance;

/// A file or folder, by the order in which it was made; 0 is the folder everything is in.
type Node = usize;

/// The smallest piece of a write that reaches a disk whole, in bytes.
const SECTOR: usize = 512;

/// One operation, as far as it concerns what is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Op {
    Link {
        folder: Node,
        name: String,
        node: Node,
    },
    Unlink {
        folder: Node,
        name: String,
    },
    Rename {
        from: (Node, String),
        to: (Node, String),
        node: Node,
    },
    Write {
        node: Node,
        offset: usize,
        bytes: Vec<u8>,
    },
    Cut {
        node: Node,
        len: usize,
    },
    Sync {
        node: Node,
    },
    /// An answer was heard: what it acknowledged has to survive from here on.
    Acknowledged(Vec<String>),
}

/// A recorded history of a folder.
#[derive(Debug)]
pub struct Recording {
    ops: Vec<Op>,
    /// For each operation, when it is on the disk for certain.
    settled: Vec<usize>,
    /// The nodes that are folders.
    folders: BTreeSet<Node>,
}

/// The tree as the program saw it while it was recorded.
#[derive(Debug, Default)]
struct Live {
    entries: BTreeMap<Node, BTreeMap<String, Node>>,
    by_inode: BTreeMap<u64, Node>,
    folders: BTreeSet<Node>,
    nodes: usize,
    /// The beginning of an answer whose end is yet to come.
    saying: Vec<u8>,
}

impl Live {
    fn new_node(&mut self, inode: u64) -> Node {
        self.nodes += 1;
        self.by_inode.insert(inode, self.nodes);
        self.nodes
    }

    fn folder_of(&self, root: &Path, path: &Path) -> Option<(Node, String)> {
        let within = path.strip_prefix(root).ok()?;
        let name = within.file_name()?.to_str()?.to_owned();
        let mut node = 0;
        for part in within.parent()?.components() {
            node = *self.entries.get(&node)?.get(part.as_os_str().to_str()?)?;
        }
        Some((node, name))
    }
}

/// One entry of the shim's log.
struct Logged<'a> {
    what: u8,
    inode: u64,
    offset: i64,
    bytes: &'a [u8],
}

/// Returns the next entry and what follows it; one that was cut off by a kill is none.
fn next_logged(log: &[u8]) -> Option<(Logged<'_>, &[u8])> {
    let end = log.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&log[..end]).ok()?;
    let mut fields = head.split(' ');
    let what = *fields.next()?.as_bytes().first()?;
    let inode = fields.next()?.parse().ok()?;
    let offset = fields.next()?.parse().ok()?;
    let length: usize = fields.next()?.parse().ok()?;
    let bytes = log.get(end + 1..end + 1 + length)?;
    let logged = Logged {
        what,
        inode,
        offset,
        bytes,
    };
    Some((logged, log.get(end + 2 + length..)?))
}

impl Recording {
    /// Reads the shim's log of what was done below a folder, whose own inode is given.
    pub fn read(root: &Path, inode: u64, mut log: &[u8]) -> Result<Self, String> {
        let mut live = Live::default();
        live.by_inode.insert(inode, 0);
        let mut ops = Vec::new();
        while let Some((logged, rest)) = next_logged(log) {
            log = rest;
            if let Some(op) = read_op(root, &mut live, &logged)? {
                ops.push(op);
            }
        }
        let settled = settled(&ops);
        Ok(Self {
            ops,
            settled,
            folders: live.folders,
        })
    }

    pub fn len(&self) -> usize {
        self.ops.len()
    }

    /// Returns the ids that were acknowledged before a moment.
    pub fn acknowledged(&self, until: usize) -> BTreeSet<String> {
        let heard = self.ops[..until].iter().filter_map(|op| match op {
            Op::Acknowledged(ids) => Some(ids),
            Op::Link { .. }
            | Op::Unlink { .. }
            | Op::Rename { .. }
            | Op::Write { .. }
            | Op::Cut { .. }
            | Op::Sync { .. } => None,
        });
        heard.flatten().cloned().collect()
    }

    /// Writes to `into` what the disk may hold when the power goes after so many operations: everything that was made
    /// durable, and of the rest what chance keeps.
    pub fn power_goes(&self, until: usize, chance: &mut Chance, into: &Path) -> Result<(), String> {
        // All of it dropped, all of it kept, and anything between.
        let keep_one_in = match chance.below(6) {
            0 => 0,
            1 => 1,
            2 => 8,
            _ => 2,
        };
        let mut folders: BTreeMap<Node, BTreeMap<String, Node>> = BTreeMap::new();
        let mut files: BTreeMap<Node, Vec<u8>> = BTreeMap::new();
        for (op, settled) in self.ops[..until].iter().zip(&self.settled) {
            let durable = *settled < until;
            if !durable && (keep_one_in == 0 || !chance.one_in(keep_one_in)) {
                continue;
            }
            match op {
                Op::Link { folder, name, node } => {
                    folders.entry(*folder).or_default().insert(name.clone(), *node);
                }
                Op::Unlink { folder, name } => {
                    folders.entry(*folder).or_default().remove(name);
                }
                Op::Rename { from, to, node } => {
                    folders.entry(from.0).or_default().remove(&from.1);
                    folders.entry(to.0).or_default().insert(to.1.clone(), *node);
                }
                Op::Write { node, offset, bytes } => {
                    let file = files.entry(*node).or_default();
                    write(file, *offset, bytes, durable, chance);
                }
                Op::Cut { node, len } => files.entry(*node).or_default().resize(*len, 0),
                Op::Sync { .. } | Op::Acknowledged(_) => {}
            }
        }
        lay_down(0, into, &folders, &files, &self.folders)
    }
}

fn read_op(root: &Path, live: &mut Live, logged: &Logged<'_>) -> Result<Option<Op>, String> {
    let text = || String::from_utf8_lossy(logged.bytes).into_owned();
    let place = |live: &Live, path: &str| {
        live.folder_of(root, Path::new(path))
            .ok_or_else(|| format!("the recording knows no {path}"))
    };
    let node = live.by_inode.get(&logged.inode).copied();
    let offset = usize::try_from(logged.offset).unwrap_or_default();
    Ok(match logged.what {
        b'c' | b'm' => {
            let (folder, name) = place(live, &text())?;
            let node = live.new_node(logged.inode);
            if logged.what == b'm' {
                live.folders.insert(node);
            }
            live.entries.entry(folder).or_default().insert(name.clone(), node);
            Some(Op::Link { folder, name, node })
        }
        b'u' => {
            let (folder, name) = place(live, &text())?;
            live.entries.entry(folder).or_default().remove(&name);
            Some(Op::Unlink { folder, name })
        }
        b'r' => {
            let both = text();
            let (from, to) = both.split_once('\n').ok_or("a rename without an aim")?;
            let (from, to) = (place(live, from)?, place(live, to)?);
            let node = live
                .entries
                .entry(from.0)
                .or_default()
                .remove(&from.1)
                .ok_or("a rename of nothing")?;
            live.entries.entry(to.0).or_default().insert(to.1.clone(), node);
            Some(Op::Rename { from, to, node })
        }
        b'w' => node.map(|node| Op::Write {
            node,
            offset,
            bytes: logged.bytes.to_vec(),
        }),
        b't' => node.map(|node| Op::Cut { node, len: offset }),
        b's' => node.map(|node| Op::Sync { node }),
        b'a' => {
            live.saying.extend_from_slice(logged.bytes);
            let ids: Vec<String> = answered(&mut live.saying);
            (!ids.is_empty()).then_some(Op::Acknowledged(ids))
        }
        other => return Err(format!("the recording says {:?}", char::from(other))),
    })
}

/// Takes whole lines off what was said, and returns the ids they acknowledge. An answer comes in pieces.
fn answered(saying: &mut Vec<u8>) -> Vec<String> {
    let mut ids = Vec::new();
    while let Some(end) = saying.iter().position(|byte| *byte == b'\n') {
        let line: Vec<u8> = saying.drain(..=end).collect();
        let answer: Value = serde_json::from_slice(&line).unwrap_or_default();
        ids.extend(answer["response"]["id"].as_str().map(str::to_owned));
    }
    ids
}

/// Returns for each operation the index of the sync that made it durable: of the file for what it holds, of the folder for
/// a name in it.
fn settled(ops: &[Op]) -> Vec<usize> {
    let mut synced: BTreeMap<Node, usize> = BTreeMap::new();
    let mut settled = vec![usize::MAX; ops.len()];
    for (index, op) in ops.iter().enumerate().rev() {
        let at = |node: &Node| synced.get(node).copied().unwrap_or(usize::MAX);
        settled[index] = match op {
            Op::Link { folder, .. } | Op::Unlink { folder, .. } => at(folder),
            // Both names change at once.
            Op::Rename { from, to, .. } => at(&from.0).min(at(&to.0)),
            Op::Write { node, .. } | Op::Cut { node, .. } => at(node),
            Op::Acknowledged(_) => usize::MAX,
            Op::Sync { node } => {
                synced.insert(*node, index);
                usize::MAX
            }
        };
    }
    settled
}

/// Puts bytes into a file; what is not durable may arrive in some of its sectors only.
fn write(file: &mut Vec<u8>, offset: usize, bytes: &[u8], durable: bool, chance: &mut Chance) {
    let end = offset + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    let torn = !durable && chance.one_in(3);
    let mut at = offset;
    for piece in bytes.chunks(SECTOR) {
        if !torn || chance.coin() {
            file[at..at + piece.len()].copy_from_slice(piece);
        }
        at += piece.len();
    }
}

fn lay_down(
    node: Node,
    path: &Path,
    folders: &BTreeMap<Node, BTreeMap<String, Node>>,
    files: &BTreeMap<Node, Vec<u8>>,
    kinds: &BTreeSet<Node>,
) -> Result<(), String> {
    fs::create_dir_all(path).map_err(|error| error.to_string())?;
    for (name, node) in folders.get(&node).into_iter().flatten() {
        let path: PathBuf = path.join(name);
        if kinds.contains(node) {
            lay_down(*node, &path, folders, files, kinds)?;
        } else {
            let bytes = files.get(node).map_or(&[][..], Vec::as_slice);
            fs::write(path, bytes).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut log = Vec::new();
        for (head, bytes) in entries {
            log.extend_from_slice(format!("{head} {}\n", bytes.len()).as_bytes());
            log.extend_from_slice(bytes);
            log.push(b'\n');
        }
        log
    }

    #[test]
    fn what_was_synced_is_there_and_what_was_not_may_not_be() -> Result<(), String> {
        let scratch = super::super::scratch::Scratch::new()?;
        let log = log(&[
            ("c 10 0", b"/r/kept"),
            ("w 10 0", b"first"),
            ("s 10 0", b""),
            ("s 1 0", b""),
            ("w 10 5", b"second"),
            ("c 11 0", b"/r/unnamed"),
            ("w 11 0", b"third"),
            ("s 11 0", b""),
            ("a 0 0", b"{\"response\":{\"id\":"),
            ("a 0 0", b"\"x\"}}\n"),
        ]);
        let recording = Recording::read(Path::new("/r"), 1, &log)?;
        assert_eq!(recording.acknowledged(8).len(), 0);
        assert_eq!(recording.len(), 9, "half an answer acknowledges nothing");
        assert_eq!(recording.acknowledged(9).len(), 1);
        let mut lengths = BTreeSet::new();
        let mut named = BTreeSet::new();
        for case in 0..100 {
            let into = scratch.at(&case.to_string());
            recording.power_goes(9, &mut Chance::of(1, "test", case), &into)?;
            let kept = fs::read(into.join("kept")).map_err(|error| error.to_string())?;
            assert!(kept.starts_with(b"first"), "{kept:?}");
            lengths.insert(kept.len());
            named.insert(into.join("unnamed").exists());
        }
        assert_eq!(lengths.len(), 2, "the second write is sometimes there");
        assert_eq!(
            named.len(),
            2,
            "a file whose folder was not synced is sometimes there"
        );
        Ok(())
    }
}
