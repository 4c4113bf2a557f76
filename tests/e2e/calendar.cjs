// Reads a calendar file from the input and says what a calendar would show of it. The parser is one
// of many that calendars use, and knows nothing of the program that wrote the file.
const ical = require('ical.js');

const calendar = new ical.Component(ical.parse(require('node:fs').readFileSync(0, 'utf8')));

const shown = (component) => {
  const event = new ical.Event(component);
  const times = event.iterator();
  const first = [times.next(), event.isRecurring() ? times.next() : null];
  return {
    uid: event.uid,
    sequence: event.sequence,
    cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
    floating: event.startDate.zone === ical.Timezone.localTimezone,
    weekday: event.startDate.dayOfWeek(),
    times: first.filter(Boolean).map(String),
    minutes: event.duration.toSeconds() / 60,
    summary: event.summary,
    description: event.description,
    url: component.getFirstPropertyValue('url'),
    alarms: component.getAllSubcomponents('valarm').length,
  };
};
console.log(JSON.stringify(calendar.getAllSubcomponents('vevent').map(shown)));
