import { dateLongue, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Texte } from './annonce.ts';
import { DIRE_MODALITE, type Rendez } from './reunion.ts';

type Invitation = {
  readonly organisatrice: string;
  readonly titre: string;
  readonly fuseau: string;
  readonly lien: string;
  readonly reunion: Rendez;
  readonly quoi: 'invitee' | 'lien' | 'deplacee' | 'annulee';
};

const rendezDit = ({ debut, fin, modalite, lieu }: Rendez, fuseau: string) =>
  `${dateLongue(dateCivileDe(debut, fuseau))}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}, ${lieu ?? DIRE_MODALITE[modalite].toLowerCase()}`;

/** To the coordination of a CPTS that is invited: what is asked, what moved, what will not take place. */
export function texteDInvitation(i: Invitation): Texte {
  const quand = rendezDit(i.reunion, i.fuseau);
  if (i.quoi === 'annulee')
    return {
      sujet: `${i.organisatrice} : réunion annulée, ${i.titre}`,
      corps: `La réunion « ${i.titre} » que ${i.organisatrice} vous proposait de tenir ensemble (${quand}) est annulée. ${i.lien}`,
    };
  if (i.quoi === 'deplacee')
    return {
      sujet: `${i.organisatrice} : réunion déplacée, ${i.titre}`,
      corps: `La réunion « ${i.titre} » que ${i.organisatrice} tient avec vous a changé : ${quand}. Voyez si cela vous va encore : ${i.lien}`,
    };
  if (i.quoi === 'lien')
    return {
      sujet: `${i.organisatrice} : le lien de votre CPTS, ${i.titre}`,
      corps: `Vous suivez maintenant pour votre CPTS la réunion « ${i.titre} » que ${i.organisatrice} tient avec elle : ${quand}. ${i.lien}`,
    };
  return {
    sujet: `${i.organisatrice} vous invite à une réunion, ${i.titre}`,
    corps: `${i.organisatrice} propose à votre CPTS de tenir ensemble la réunion « ${i.titre} » : ${quand}. Acceptez ou déclinez, sans compte : ${i.lien}`,
  };
}

type Reprise = { readonly organisatrice: string; readonly titre: string; readonly motif: string };

/** To a CPTS whose invitation is taken back. */
export function texteDeReprise({ organisatrice, titre, motif }: Reprise): Texte {
  return {
    sujet: `${organisatrice} : invitation retirée, ${titre}`,
    corps: `${organisatrice} retire l’invitation de votre CPTS à la réunion « ${titre} ». Raison donnée : ${motif}`,
  };
}

type Nomme = {
  readonly organisatrice: string;
  readonly invitee: string;
  readonly titre: string;
  readonly fuseau: string;
  readonly reunion: Rendez;
};

/** To somebody that a CPTS elsewhere had named: it does not come any more. */
export function texteAuNomme({ organisatrice, invitee, titre, fuseau, reunion }: Nomme): Texte {
  return {
    sujet: `${organisatrice} : vous n’avez plus à venir, ${titre}`,
    corps: `${invitee} ne tient plus avec ${organisatrice} la réunion « ${titre} » (${rendezDit(reunion, fuseau)}) : vous n’avez plus à venir.`,
  };
}

type Reponse = {
  readonly cpts: string;
  readonly invitee: string;
  readonly titre: string;
  readonly etat: 'acceptee' | 'declinee' | 'retiree';
  readonly motif: string | null;
};

const DIRE = {
  acceptee: 'tient la réunion avec vous',
  declinee: 'décline votre invitation',
  retiree: 'se retire de la réunion',
} as const;

/** To whoever organises: what another CPTS answered. */
export function texteDeReponseInter({ cpts, invitee, titre, etat, motif }: Reponse): Texte {
  return {
    sujet: `${cpts} : ${invitee} ${DIRE[etat]}, ${titre}`,
    corps: `${invitee} ${DIRE[etat]}, « ${titre} ».${motif ? ` Raison donnée : ${motif}` : ''}`,
  };
}
