// Two frames later, what the first of them drew is on the screen.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("drawn")));
