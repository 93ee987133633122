/** A professional who offers slots, as the directory knew them when they last opened one. */
export type Offrant = {
  readonly professionnelId: string;
  readonly rpps: string;
  /** As people call them: "Dre Garance Corliret", "M. Lubin Tressagues". */
  readonly nom: string;
  readonly profession: string;
  readonly commune: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
};
