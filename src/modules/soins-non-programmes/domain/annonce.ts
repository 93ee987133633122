import { accord, dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { estMobile, estTelephone } from '#kernel/telephone.ts';

/** What a message about an appointment may say: when, and a link. Neither why, nor with whom: that is behind the link. */
export type Annonce = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly debut: Date;
  readonly lien: string;
};

type Contact = { readonly telephone: string | null; readonly courriel: string | null };
type Texte = { readonly sujet: string; readonly corps: string };
export type MessageAdresse = Texte & {
  readonly canal: 'sms' | 'courriel';
  readonly destinataire: string;
};

/** By text message where a mobile is known, by e-mail otherwise; null when nothing reaches the person: they get a printed slip. */
export function adresserAuPatient(contact: Contact, texte: Texte): MessageAdresse | null {
  const { telephone, courriel } = contact;
  if (telephone && estTelephone(telephone) && estMobile(telephone))
    return { ...texte, canal: 'sms', destinataire: telephone };
  return courriel ? { ...texte, canal: 'courriel', destinataire: courriel } : null;
}

/** False when somebody has to call the person. */
export function estJoignable(contact: Contact): boolean {
  return adresserAuPatient(contact, { sujet: '', corps: '' }) !== null;
}

export function texteDeConfirmation(annonce: Annonce): Texte {
  return {
    sujet: `${annonce.cpts} : votre rendez-vous`,
    corps: `${annonce.cpts}. Votre rendez-vous est pris ${quand(annonce)}. Le lieu, et de quoi l’annuler : ${annonce.lien}`,
  };
}

export function texteDeRappel(annonce: Annonce): Texte {
  return {
    sujet: `${annonce.cpts} : rappel de votre rendez-vous`,
    corps: `${annonce.cpts}. Votre rendez-vous a lieu ${quand(annonce)}. Vous ne pouvez pas venir ? Annulez-le, quelqu’un d’autre en profitera : ${annonce.lien}`,
  };
}

/** The professional can no longer receive at the first hour: here is another. */
export function texteDeDeplacement(annonce: Annonce, avant: Date): Texte {
  return {
    sujet: `${annonce.cpts} : votre rendez-vous est déplacé`,
    corps: `${annonce.cpts}. Votre rendez-vous prévu ${quand({ ...annonce, debut: avant })} ne peut avoir lieu. Il est déplacé ${quand(annonce)}. Le lieu, et de quoi l’annuler : ${annonce.lien}`,
  };
}

export function texteDAnnulation(annonce: Annonce): Texte {
  return {
    sujet: `${annonce.cpts} : rendez-vous annulé`,
    corps: `${annonce.cpts}. Votre rendez-vous prévu ${quand(annonce)} est annulé. Pour la suite : ${annonce.lien}`,
  };
}

/** To somebody who did not come: no reproach, no reason asked. */
export function texteDAbsence(annonce: Annonce): Texte {
  return {
    sujet: `${annonce.cpts} : votre rendez-vous manqué`,
    corps: `${annonce.cpts}. Vous n’êtes pas venu au rendez-vous prévu ${quand(annonce)}. Encore besoin de soins ? Demandez-en un autre : ${annonce.lien} Sinon, il n’y a rien à faire.`,
  };
}

/** To somebody who waits: something they may book is free, for them and for others. */
export function texteDeCreneauLibre({ cpts, lien }: Pick<Annonce, 'cpts' | 'lien'>): Texte {
  return {
    sujet: `${cpts} : un rendez-vous se libère`,
    corps: `${cpts}. Un rendez-vous qui peut vous convenir est libre. D’autres sont prévenus aussi, le premier qui choisit l’obtient : ${lien}`,
  };
}

/** To the professional: a slot of theirs was booked, or given back. */
export function textePourLeProfessionnel(annonce: Annonce, genre: 'pris' | 'rendu'): Texte {
  const suite = genre === 'pris' ? 'est réservé' : 'est de nouveau libre';
  return {
    sujet: `${annonce.cpts} : créneau ${genre === 'pris' ? 'réservé' : 'rendu'}`,
    corps: `Votre créneau, prévu ${quand(annonce)}, ${suite}. Tout est là : ${annonce.lien}`,
  };
}

type Deplacement = {
  readonly numero: number;
  readonly avant: Date;
  readonly debut: Date;
  readonly lien: string;
};

/** As many as a screen of a phone shows twice; the others are on the pages. */
const DITS = 20;

/** To whoever had booked them: appointments that have another hour. */
export function texteAuxAuteurs({
  cpts,
  fuseau,
  deplacements,
}: Pick<Annonce, 'cpts' | 'fuseau'> & {
  readonly deplacements: readonly Deplacement[];
}): Texte {
  const combien = pluriel(deplacements.length, 'rendez-vous déplacé', 'rendez-vous déplacés');
  const reste = deplacements.length - DITS;
  return {
    sujet: `${cpts} : ${combien}`,
    corps: [
      `${combien}, que vous aviez ${accord(deplacements.length, 'donné ou demandé', 'donnés ou demandés')}. Le premier professionnel ne peut plus recevoir. La personne est prévenue, ou le sera par téléphone.`,
      ...deplacements
        .slice(0, DITS)
        .map(
          ({ numero, avant, debut, lien }) =>
            `- Demande ${numero} : ${quand({ fuseau, debut: avant })}, désormais ${quand({ fuseau, debut })}. ${lien}`,
        ),
      ...(reste > 0 ? [`et ${pluriel(reste, 'autre')}.`] : []),
    ].join('\n'),
  };
}

function quand({ debut, fuseau }: Pick<Annonce, 'debut' | 'fuseau'>): string {
  return `${dateLongue(dateCivileDe(debut, fuseau))} à ${heure(debut, fuseau)}`;
}
