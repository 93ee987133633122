/** How a value is counted: a measure, of one mission and one profession if said, and the measure it is a share of. */
export type Calcul = {
  readonly mesure: string;
  readonly rapporteeA: string | null;
  readonly profession: string | null;
  readonly missionSeule: boolean;
};
