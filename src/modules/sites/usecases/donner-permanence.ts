import { type Result, refuse, reussi } from '#kernel/result.ts';
import { CANAUX, CODES_DES_MOTIFS, ouvrirPermanence } from '#modules/soins-non-programmes';
import type { Ctx, Evenement, FaitAConsigner } from '#platform/use-case.ts';
import { takePermanence } from '../data/permanences.repository.ts';
import type { Equipier } from '../domain/equipier.ts';
import type { Permanence } from '../domain/permanence.ts';
import { lieuDuSite, type Site } from '../domain/site.ts';

export type RefusDeDonner = {
  readonly motif:
    | 'permanence-prise'
    | 'permanence-sans-creneau'
    | 'deja-pris-a-cette-heure'
    | 'commune-inconnue'
    | 'professionnel-inconnu';
};

type ADonner = {
  readonly site: Site;
  readonly permanence: Pick<Permanence, 'id' | 'debut' | 'fin' | 'dureeMinutes'>;
  readonly equipier: Equipier;
};

/** Gives hours to somebody of the team and opens their slots, in one go: of all who try at once, one has them. */
export async function donnerPermanence(
  ctx: Ctx,
  { site, permanence, equipier }: ADonner,
): Promise<
  Result<
    {
      readonly creneaux: number;
      readonly faits: readonly FaitAConsigner[];
      readonly evenements: readonly Evenement[];
    },
    RefusDeDonner
  >
> {
  const { professionnelId: professionnel, nom, profession } = equipier;
  const { id, debut, fin, dureeMinutes } = permanence;
  const prise = { id, professionnel, nom, profession, le: ctx.maintenant };
  const issue = await takePermanence(ctx.tx, ctx.cpts, prise);
  if (issue === 'ailleurs') return refuse({ motif: 'deja-pris-a-cette-heure' });
  if (issue === 'perdue') return refuse({ motif: 'permanence-prise' });
  const ouverte = await ouvrirPermanence(ctx, {
    ...{ site: site.id, permanence: id, professionnel, debut, fin, dureeMinutes },
    genre: 'cabinet',
    commune: site.commune,
    lieu: lieuDuSite(site),
    public: 'tous',
    motifs: CODES_DES_MOTIFS.filter((code) => site.motifs.includes(code)),
    nature: site.genre === 'consultation-avancee' ? 'consultation-avancee' : 'soins-non-programmes',
    adressages: site.genre === 'consultation-avancee' ? site.adressages : [],
    filieres: [],
    ageMin: null,
    ageMax: null,
    reservablePar: CANAUX.filter((canal) => site.reservablePar.includes(canal)),
  });
  if (ouverte.ok) return reussi(ouverte.valeur);
  const { motif } = ouverte.refus;
  return refuse({ motif: motif === 'creneau-chevauche' ? 'deja-pris-a-cette-heure' : motif });
}
