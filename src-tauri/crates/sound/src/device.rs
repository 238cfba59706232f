//! The sound device of the computer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rodio::buffer::SamplesBuffer;
use rodio::cpal::StreamError;
use rodio::{OutputStream, OutputStreamBuilder};

/// Something that makes samples heard.
pub trait Output {
    /// Samples a second.
    fn rate(&self) -> u32;
    /// Lets samples be heard from now on, with whatever sounds already.
    fn add(&self, samples: Vec<f32>);
}

/// After this many troubles a device counts as gone: some never say so, and would report the same for ever. Our choice.
const TROUBLES: u32 = 8;

impl Output for OutputStream {
    fn rate(&self) -> u32 {
        self.config().sample_rate().max(1)
    }

    fn add(&self, samples: Vec<f32>) {
        self.mixer().add(SamplesBuffer::new(1, self.rate(), samples));
    }
}

/// Opens the device that the system uses for sound; `gone` is called when it goes away.
pub fn open(gone: impl Fn() + Clone + Send + 'static) -> Result<Box<dyn Output>, rodio::StreamError> {
    let troubles = Arc::new(AtomicU32::new(0));
    let mut stream = OutputStreamBuilder::from_default_device()?
        .with_error_callback(move |error| {
            let so_far = troubles.fetch_add(1, Ordering::Relaxed) + 1;
            match error {
                StreamError::DeviceNotAvailable => gone(),
                StreamError::BackendSpecific { .. } if so_far >= TROUBLES => gone(),
                StreamError::BackendSpecific { .. } => {}
            }
        })
        .open_stream_or_fallback()?;
    stream.log_on_drop(false);
    Ok(Box::new(stream))
}
