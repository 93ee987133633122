import { deQuelquUn } from '#kernel/de-quelqu-un.ts';
import { dateLongue, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { DIRE_MODALITE, type Participant, type Seance } from './seance.ts';
import { suppleantsDe, titulaireDe } from './siege.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Convocation = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly seance: Seance;
  readonly points: readonly string[];
  /** They joined the body since the others were convened. */
  readonly tardive: boolean;
  readonly invite: boolean;
  /** In which capacity; '' when there is only one. */
  readonly qualite: string;
  readonly lien: string;
};

/** "jeudi 3 décembre 2026, de 20 h à 22 h" */
export function direHoraire({ debut, fin }: Pick<Seance, 'debut' | 'fin'>, fuseau: string): string {
  const jour = dateLongue(dateCivileDe(debut, fuseau));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

/** To each member of the body: the agenda, and the link by which they come or give their voice. */
export function texteDeConvocation({
  cpts,
  fuseau,
  seance,
  points,
  tardive,
  invite,
  qualite,
  lien,
}: Convocation): Texte {
  const ou = seance.lieu ?? DIRE_MODALITE[seance.modalite];
  const seconde = seance.rang === 2 ? 'Seconde convocation, faute de quorum à la première. ' : '';
  return {
    sujet: `${cpts}\u00A0: ${invite ? 'invitation' : 'convocation'}, ${seance.titre}, ${direHoraire(seance, fuseau)}`,
    corps: [
      `${seconde}${tardive && !invite ? APRES : ''}Vous êtes ${invite ? 'invité(e)' : 'convoqué(e)'}\u00A0: ${seance.instance}, ${direHoraire(seance, fuseau)}, ${ou}.`,
      ...(qualite ? [qualite] : []),
      ['Ordre du jour\u00A0:', ...points.map((point, i) => `${i + 1}. ${point}`)].join('\n'),
      invite
        ? `Dites si vous venez, sans compte\u00A0; l’invitation à imprimer y est aussi\u00A0: ${lien}`
        : `Dites si vous venez, ou donnez votre pouvoir, sans compte\u00A0; la convocation à imprimer y est aussi\u00A0: ${lien}`,
    ].join('\n\n'),
  };
}

/** In which capacity somebody is convened, in a sentence; '' when the body has no suppléant and they are no guest. */
export function direQualite(p: Participant, tous: readonly Participant[]): string {
  if (p.rang === 'invite')
    return 'Vous êtes invité(e) à cette séance\u00A0: vous y êtes entendu(e), sans voix.';
  if (p.rang === 'titulaire') {
    const noms = suppleantsDe(p, tous).map(({ nom }) => nom);
    if (noms.length === 0) return '';
    const eux =
      noms.length > 1 ? 'Vos suppléants sont convoqués' : 'Votre suppléant(e) est convoqué(e)';
    return `Vous êtes convoqué(e) comme titulaire. ${eux} aussi (${noms.join(', ')}), pour siéger à votre place si vous ne venez pas.`;
  }
  const de = p.titulaire ? ` ${deQuelquUn(p.titulaire)}` : '';
  return titulaireDe(p, tous)
    ? `Vous êtes convoqué(e) comme suppléant(e)${de}\u00A0: vous siégez tant que ce titulaire n’est pas là, et vous écoutez sans voter s’il vient.`
    : `Vous êtes convoqué(e) comme suppléant(e)${de}, dont le siège n’a pas de titulaire à cette séance\u00A0: vous y siégez.`;
}

const APRES =
  'Vous avez rejoint cette instance depuis sa convocation, et recevez la vôtre après les autres. ';

/** To those who had been convened. */
export function texteDAnnulation({
  cpts,
  fuseau,
  seance,
}: Pick<Convocation, 'cpts' | 'fuseau' | 'seance'>): Texte {
  return {
    sujet: `${cpts}\u00A0: séance annulée, ${seance.titre}`,
    corps: `${seance.instance}\u00A0: la séance «\u00A0${seance.titre}\u00A0» du ${direHoraire(seance, fuseau)} est annulée. Retirez-la de votre agenda.`,
  };
}

type Cadre = Pick<Convocation, 'cpts' | 'fuseau' | 'seance'>;

/** To a guest who is no longer invited. */
export function texteDInvitationRetiree({ cpts, fuseau, seance }: Cadre): Texte {
  return {
    sujet: `${cpts}\u00A0: vous n’êtes plus invité(e), ${seance.titre}`,
    corps: `${seance.instance}\u00A0: votre invitation à la séance «\u00A0${seance.titre}\u00A0» du ${direHoraire(seance, fuseau)} est retirée. Le lien que vous aviez reçu ne s’ouvre plus.`,
  };
}

/** To who had been convened for a seat that somebody else holds since. */
export function texteDeSiegeRepris({ cpts, fuseau, seance }: Cadre): Texte {
  return {
    sujet: `${cpts}\u00A0: votre siège a été repris, ${seance.titre}`,
    corps: `${seance.instance}\u00A0: quelqu’un d’autre tient désormais le siège pour lequel vous étiez convoqué(e) le ${direHoraire(seance, fuseau)}. Si vous aviez donné votre pouvoir, il ne compte plus.`,
  };
}

/** To who had given their voice to somebody who lost their seat. */
export function texteDePouvoirCaduc(c: Cadre & { readonly mandataire: string }): Texte {
  return {
    sujet: `${c.cpts}\u00A0: votre pouvoir ne compte plus, ${c.seance.titre}`,
    corps: `${c.mandataire} n’a plus son siège\u00A0: le pouvoir que vous lui aviez donné pour la séance du ${direHoraire(c.seance, c.fuseau)} ne compte plus. Rouvrez le lien de votre convocation pour venir, ou pour le donner à quelqu’un d’autre.`,
  };
}
