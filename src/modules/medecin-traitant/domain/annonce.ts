import { estMobile, estTelephone } from '#kernel/telephone.ts';

export type Texte = { readonly sujet: string; readonly corps: string };
type Contact = { readonly telephone: string | null; readonly courriel: string | null };
export type AdresseDeMessage = {
  readonly canal: 'sms' | 'courriel';
  readonly destinataire: string;
};

/** Everywhere a message reaches the person; nowhere: they are called, or a letter is sent. */
export function adressesDe({ telephone, courriel }: Contact): readonly AdresseDeMessage[] {
  const mobile = telephone && estTelephone(telephone) && estMobile(telephone);
  return [
    ...(mobile ? [{ canal: 'sms' as const, destinataire: telephone }] : []),
    ...(courriel ? [{ canal: 'courriel' as const, destinataire: courriel }] : []),
  ];
}

type Lien = { readonly cpts: string; readonly lien: string };

/** To who asked: neither what for, nor who they are. Both are behind the link. */
export function texteDeSuivi({ cpts, lien }: Lien): Texte {
  return {
    sujet: `${cpts} : votre demande est notée`,
    corps: `${cpts}. Votre demande est notée, nous vous appelons. Pour la suivre ou la retirer : ${lien}`,
  };
}

/** To the doctor a request is proposed to. */
export function texteDeProposition({ cpts, lien }: Lien): Texte {
  return {
    sujet: `${cpts} : une personne cherche un médecin traitant`,
    corps: `La coordination pense à vous pour une personne sans médecin traitant. Voyez laquelle, sans son nom, et répondez par oui ou par non, sans avoir à dire pourquoi : ${lien}`,
  };
}

/** To the doctor whose patient ends their request by its link: which one, by its number alone. */
export function texteDeRetrait({ cpts, lien, numero }: Lien & { readonly numero: number }): Texte {
  return {
    sujet: `${cpts} : une demande que vous aviez prise est retirée`,
    corps: `La personne de la demande n° ${numero}, que vous aviez prise, l’a retirée elle-même. Vous n’avez plus à l’appeler, et votre place est libre. Les autres demandes : ${lien}`,
  };
}
