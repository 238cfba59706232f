const digits = document.querySelector('h1');
const started = performance.now();
setInterval(() => {
  const left = 599 - Math.round((performance.now() - started) / 1000);
  digits.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}, 1000);
