import type { DayView } from '../audit/views.ts';
import { toJson } from './json.ts';

/** The day: schema `nudge.day/1`. */
export function renderDay(view: DayView): string {
  return toJson(view);
}
