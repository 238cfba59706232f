//! Encryption at rest, for those who want it.
//!
//! A random data key encrypts everything. It is never written as it is, but wrapped twice: by a key that Argon2id
//! derives from the passphrase, and by a recovery key that is shown once. So another passphrase is one small file
//! written anew, and whoever has lost both has lost the records.
//!
//! Encrypted are: of each event everything but its seq, its place in a batch and the checksum of the one before; each
//! value of the index; what an app keeps beside the journal. The keys of the index are ordinals or keyed hashes. Readable stay the sizes of files, how many
//! events there are, when files changed, and the random id of the installation.
//!
//! XChaCha20-Poly1305 has nonces long enough to be drawn at random for every event of a lifetime (draft-irtf-cfrg-xchacha);
//! the place of what is encrypted is its associated data, so that nothing can be moved to another place. Argon2id takes
//! the second recommended parameters of RFC 9106.

mod beside;
mod cipher;
pub(crate) mod convert;
mod keys;
mod secret;
mod set_aside;

pub(crate) use cipher::{Cipher, Purpose};
pub use convert::{stage, stage_readable};
pub use keys::Cost;
pub(crate) use keys::{FILE, Keys, Sealing, load, put};
pub use secret::{FEWEST, MOST, Passphrase, RecoveryKey, Secret, Unfit};
pub(crate) use set_aside::follow;
