// Makes a device slow: each look at the clock takes 20 ms, so Yew pauses after each drawing. And presses "Next"
// in the first pause.
{
  let late = 0;
  const now = Date.now;
  const time = () => now() + (late += 20);
  globalThis.Date = new Proxy(Date, { get: (date, key) => (key === 'now' ? time : Reflect.get(date, key)) });
  const later = setTimeout;
  globalThis.setTimeout = (run, after, ...rest) => later(run, after || 300, ...rest);
  addEventListener('career-insurance:ready', () => {
    later(() => document.querySelector('career-insurance').shadowRoot.querySelector('.ci-primary').click());
  });
}
