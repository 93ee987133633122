import { z } from 'zod';
import type { Appel, Jetons } from '#platform/http/request.ts';

/** What every page of the module needs to know of its request. */
export type Contexte = {
  /** `/app/demo` */
  readonly racine: string;
  /** `/app/demo/soins` */
  readonly base: string;
  readonly cpts: string;
  readonly moment: { readonly fuseau: string; readonly maintenant: Date };
  readonly jetons: Jetons;
  readonly peut: (droit: string) => boolean;
};

type Lue = { readonly appel: Appel; readonly jetons: Jetons };

export function contexteDe({ appel, jetons }: Lue): Contexte {
  const racine = `/app/${appel.cpts?.slug ?? ''}`;
  return {
    racine,
    base: `${racine}/soins`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    peut: (droit) => appel.acteur.droits.has(droit),
  };
}

type Envoyee = Lue & { readonly champs: Readonly<Record<string, string>> };

/** Back to the day that was on screen: one's own, or that of the professional named by the form. */
export function retourAujourdhui(requete: Envoyee): string {
  const { racine } = contexteDe(requete);
  const qui = z.uuid().safeParse(requete.champs['qui']);
  return qui.success ? `${racine}?qui=${qui.data}` : racine;
}
