import type { DateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Dit = {
  readonly cpts: string;
  readonly mallette: string;
  readonly retour: DateCivile;
  readonly lien: string;
};

/** To who receives a case: their link, for as long as they have it. */
export function texteDePret({ cpts, mallette, retour, lien }: Dit): Texte {
  return {
    sujet: `${cpts} : ${mallette} est entre vos mains`,
    corps: `${mallette} vous est prêtée jusqu’au ${dateLongue(retour)}. Pour compter une téléconsultation, la rendre ou la passer à un confrère : ${lien}`,
  };
}

/** The day before it should be back. */
export function texteDeRappel({ cpts, mallette, retour, lien }: Dit): Texte {
  return {
    sujet: `${cpts} : ${mallette}, à rendre demain`,
    corps: `${mallette} est attendue le ${dateLongue(retour)}. Pour dire que vous la rendez, ou la passer à un confrère : ${lien}`,
  };
}

/** Once it is late. */
export function texteDeRetard({ cpts, mallette, retour, lien }: Dit): Texte {
  return {
    sujet: `${cpts} : ${mallette} n’est pas revenue`,
    corps: `${mallette} était attendue le ${dateLongue(retour)}. Si elle est rendue, dites-le ; sinon, dites à qui elle est passée : ${lien}`,
  };
}
