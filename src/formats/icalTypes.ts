import type ICAL from "ical.js";

/** The classes of ical.js, which exports them only as properties of one object. */
export type Ical = typeof ICAL;
export type Component = InstanceType<Ical["Component"]>;
export type Property = InstanceType<Ical["Property"]>;
export type Recur = InstanceType<Ical["Recur"]>;
export type Time = InstanceType<Ical["Time"]>;
export type Timezone = InstanceType<Ical["Timezone"]>;
