import type { Demande } from './demande.ts';
import { MISSION } from './fait.ts';
import { communs, faitsDemandeRepondue, minutesEntre } from './faits-de-demande.ts';
import { type Nature, selonNature } from './nature.ts';
import type { AuteurDAnnulation, Issue } from './reservation.ts';

type Prise = {
  readonly id: string;
  readonly creneauId: string;
  readonly professionnelId: string;
  readonly profession: string;
  readonly debut: Date;
  readonly commune: string;
  readonly secteur: string | null;
  readonly siteId: string | null;
  readonly nature: Nature;
};

/** A booking answers its request, gives an appointment, and fills a slot. */
export function faitsReservation(demande: Demande, prise: Prise, maintenant: Date) {
  const { professionnelId: professionnel, profession, debut } = prise;
  return selonNature(prise.nature, [
    ...faitsDemandeRepondue(demande, { detail: 'rendez-vous', profession, maintenant }),
    {
      ...communs(demande),
      genre: 'snp.rendez-vous',
      professionnel,
      professions: [profession],
      minutes: minutesEntre(demande.recueLe, debut),
      detail: demande.origine,
    },
    { ...pourvu(prise), id: prise.id },
  ]);
}

type Rendue = Prise & { readonly demandeId: string; readonly par: AuteurDAnnulation };

/** A cancelled booking no longer fills its slot, which is offered again when its time has not come. */
export function faitsAnnulation({ par, ...prise }: Rendue, maintenant: Date) {
  return selonNature(prise.nature, [
    { ...deLaPrise(prise), genre: 'snp.annule', detail: par },
    ...(prise.debut > maintenant ? faitsPlaceRendue(prise) : []),
  ]);
}

/** A slot that is given back in time no longer counts as filled. */
export function faitsPlaceRendue(prise: Prise & { readonly demandeId: string }) {
  return selonNature(prise.nature, [
    { ...pourvu(prise), quantite: -1, corrige: prise.id },
    { ...deLaPrise(prise), genre: 'snp.creneau.libere' },
  ]);
}

type Fin = Prise & {
  readonly demandeId: string;
  readonly issue: Issue;
  readonly fait: string;
  readonly avant: { readonly issue: Issue; readonly fait: string } | null;
};

/** How it ended; an earlier answer is corrected, never erased. */
export function faitsIssue({ issue, fait, avant, ...prise }: Fin) {
  return selonNature(prise.nature, [
    ...(avant
      ? [
          {
            ...deLaPrise(prise),
            genre: `snp.${avant.issue}`,
            quantite: -1,
            corrige: avant.fait,
          },
        ]
      : []),
    { ...deLaPrise(prise), genre: `snp.${issue}`, id: fait },
  ]);
}

function deLaPrise(prise: Prise & { readonly demandeId: string }) {
  const { demandeId, professionnelId, profession, commune, secteur } = prise;
  return {
    mission: MISSION,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    secteur,
    sujet: demandeId,
    lien: `soins/demandes/${demandeId}`,
  };
}

/** Counted on the day of the slot, in its place. */
function pourvu(prise: Prise) {
  const { creneauId, professionnelId, profession, debut, commune, secteur, siteId } = prise;
  return {
    genre: 'snp.creneau.pourvu',
    mission: MISSION,
    instant: debut,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    secteur,
    detail: siteId,
    lien: `soins/creneaux/${creneauId}`,
  };
}
