/** One account that saw one patient at one instant. */
export type Lecture = {
  readonly compte: string;
  readonly nom: string;
  readonly instant: Date;
  readonly personne: string;
};

/** An account that, at that instant, had seen more patients than one sees in an hour of work. */
export type LectureMassive = {
  readonly compte: string;
  readonly nom: string;
  readonly instant: Date;
  /** Distinct patients of the hour before that instant. */
  readonly personnes: number;
};

/** More than this many distinct patients within an hour by one account raise an alert. */
export const PERSONNES_PAR_HEURE = 60;
export const HEURE_MS = 3_600_000;

/** Accounts that saw too many distinct patients within an hour, once an hour each. `lectures` in the order of time. */
export function lecturesMassives(lectures: readonly Lecture[]): readonly LectureMassive[] {
  const comptes = Map.groupBy(lectures, ({ compte }) => compte);
  return [...comptes.values()].flatMap(depassements);
}

function depassements(lectures: readonly Lecture[]): readonly LectureMassive[] {
  const vues = new Map<string, number>();
  const massives: LectureMassive[] = [];
  let debut = 0;
  for (const { compte, nom, instant, personne } of lectures) {
    vues.set(personne, (vues.get(personne) ?? 0) + 1);
    for (; ageDe(lectures[debut], instant) >= HEURE_MS; debut++) oublier(vues, lectures[debut]);
    const derniere = massives.at(-1)?.instant.getTime() ?? Number.NEGATIVE_INFINITY;
    if (vues.size > PERSONNES_PAR_HEURE && instant.getTime() - derniere >= HEURE_MS)
      massives.push({ compte, nom, instant, personnes: vues.size });
  }
  return massives;
}

const ageDe = (lecture: Lecture | undefined, instant: Date): number =>
  lecture ? instant.getTime() - lecture.instant.getTime() : 0;

function oublier(vues: Map<string, number>, lecture: Lecture | undefined): void {
  if (!lecture) return;
  const restent = (vues.get(lecture.personne) ?? 1) - 1;
  if (restent === 0) vues.delete(lecture.personne);
  else vues.set(lecture.personne, restent);
}
