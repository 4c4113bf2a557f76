// What a reader does, by role and name.
import assert from "node:assert/strict";
import { open } from "./browser.mjs";
import { until } from "./folder.mjs";

/** A reader on a Monday. */
export const reads = (test, options) => open(test, { at: "2026-11-23T09:00:00Z", ...options });

/** Counts in `window.drawn` how often a check is drawn. */
export const counts = (page) =>
  page.addInitScript(() => {
    window.drawn = 0;
    addEventListener("career-insurance:ready", () => (window.drawn += 1));
  });

/** `place` is a page, or a frame in it. */
export const answered = async (place) => {
  const progress = place.getByRole("progressbar", { name: "Progress" });
  return Number(await progress.getAttribute("aria-valuenow"));
};

export async function answer(place, words = "Mostly") {
  const before = await answered(place);
  await place.getByRole("radio", { name: words, exact: true }).click();
  await until("the next statement", async () => (await answered(place)) === before + 1);
}

/** Enough answers, the profile, a plan, this week's tick. */
export async function doTheMainJob(place) {
  for (let count = 0; count < 21; count += 1) await answer(place);
  await press(place, "See my profile now");
  await place.getByRole("heading", { name: "Your profile" }).waitFor();
  await press(place, "Make my plan");
  await press(place, "Start my twelve weeks");
  await tick(place);
  await place.getByText("1 of 12 weeks done").first().waitFor();
}

/** Ticks the first habit of this week. */
export async function tick(place) {
  const week = place.getByRole("region", { name: "This week" });
  const habit = week.getByRole("checkbox").first();
  await habit.click();
  assert.equal(await habit.isChecked(), true);
}

/** A week later the plan is there, asks for the second week, and takes its tick. */
export async function comesBackAWeekLater(page, place = page) {
  await page.context().clock.setSystemTime("2026-11-30T09:00:00Z");
  await page.reload();
  await place.getByRole("region", { name: "This week" }).getByText("Week 2: ").first().waitFor();
  await tick(place);
  await place.getByText("2 of 12 weeks done").first().waitFor();
}

const press = (place, name) => place.getByRole("button", { name, exact: true }).click();
