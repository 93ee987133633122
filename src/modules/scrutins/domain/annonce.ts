import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Scrutin } from './scrutin.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Cadre = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly scrutin: Pick<Scrutin, 'titre' | 'ouvreLe' | 'fermeLe'>;
  readonly lien: string;
};

const direInstant = (instant: Date, fuseau: string): string =>
  `${dateLongue(dateCivileDe(instant, fuseau))} à ${heure(instant, fuseau)}`;

function quand({ scrutin: { ouvreLe, fermeLe }, fuseau }: Cadre): string {
  if (fermeLe === null) return `dans la salle, à partir du ${direInstant(ouvreLe, fuseau)}`;
  return `du ${direInstant(ouvreLe, fuseau)} au ${direInstant(fermeLe, fuseau)}`;
}

/** To each voter: their link. */
export function texteDeVote(c: Cadre & { readonly voix: number }): Texte {
  const porte =
    c.voix > 1 ? ` Vous portez ${pluriel(c.voix, 'voix', 'voix')}, chacune a son bulletin.` : '';
  return {
    sujet: `${c.cpts} : votre vote, ${c.scrutin.titre}`,
    corps: `Votez à bulletin secret, ${quand(c)} : ${c.scrutin.titre}.${porte} Votre lien personnel, sans compte : ${c.lien}`,
  };
}

/** To who has not voted, a day before it ends. */
export function texteDeRelance(c: Cadre): Texte {
  return {
    sujet: `${c.cpts} : le vote se termine, ${c.scrutin.titre}`,
    corps: `Le vote « ${c.scrutin.titre} » se termine : ${quand(c)}. Votre lien personnel : ${c.lien}`,
  };
}

/** To everybody of the list, once counted. */
export function texteDeResultat(c: Cadre): Texte {
  return {
    sujet: `${c.cpts} : le vote est dépouillé, ${c.scrutin.titre}`,
    corps: `Le vote « ${c.scrutin.titre} » est dépouillé. Le résultat, et la liste où retrouver votre récépissé : ${c.lien}`,
  };
}

/** To a voter whose link was shown to somebody in the room: if it was not them, they say so while the vote is open. */
export function texteDeLienRemis(
  c: Omit<Cadre, 'lien'> & { readonly par: string; readonly le: Date },
): Texte {
  return {
    sujet: `${c.cpts} : votre lien de vote vient d’être affiché`,
    corps: `Votre lien pour voter, « ${c.scrutin.titre} », a été affiché par ${c.par} le ${direInstant(c.le, c.fuseau)}. Ce n’était pas pour vous ? Dites-le tout de suite à la personne qui tient le vote. Avec un lien ou plusieurs, vos voix ne votent qu’une fois.`,
  };
}
