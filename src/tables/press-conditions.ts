/** Printing conditions that shops name, and how a profile's description tells them. */
export interface PressCondition {
  /** `OutputConditionIdentifier`: the name in the registry of characterisation data, https://registry.color.org/cmyk-registry/ */
  readonly identifier: string
  /** Found in the description of a profile made for it. */
  readonly profiles: RegExp
}

export const PRESS_CONDITIONS: readonly PressCondition[] = [
  { identifier: "FOGRA51", profiles: /fogra ?51|pso[ _]?coated[ _]?v3/i },
  { identifier: "FOGRA52", profiles: /fogra ?52|pso[ _]?uncoated[ _]?v3/i },
  { identifier: "FOGRA39", profiles: /fogra ?39|iso ?coated[ _]?v2/i },
  { identifier: "FOGRA47", profiles: /fogra ?47|pso[ _]?uncoated[ _]?iso12647/i },
  { identifier: "FOGRA29", profiles: /fogra ?29|iso ?uncoated(?!yellowish)/i },
  { identifier: "FOGRA27", profiles: /fogra ?27/i },
  { identifier: "CGATS TR 006", profiles: /gracol ?2006|tr ?006/i },
  { identifier: "CGATS TR 003", profiles: /swop ?2006.*3|tr ?003/i },
  { identifier: "CGATS TR 005", profiles: /swop ?2006.*5|tr ?005/i },
  { identifier: "CGATS TR 001", profiles: /u\.?s\.? web coated|tr ?001/i },
  { identifier: "CGATS21-2-CRPC6", profiles: /crpc ?6|gracol ?2013/i },
  { identifier: "JC200103", profiles: /japan ?color ?2001 ?coated/i },
  { identifier: "JC200104", profiles: /japan ?color ?2001 ?uncoated/i },
  { identifier: "JCN2002", profiles: /japan ?color ?2002 ?newspaper/i },
  { identifier: "JCW2003", profiles: /japan ?web ?coated/i },
]
