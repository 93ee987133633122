import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { contoursDe } from '../data/carte.query.ts';
import { communesDeLaCpts, secteursDeLaCpts } from '../data/couvertures.query.ts';
import { LETTRES } from '../domain/secteur.ts';
import { SecteursPage } from '../ui/secteurs.page.tsx';
import { definirSecteurs } from '../usecases/definir-secteurs.ts';

const zSlug = z.object({ slug: z.string() });
type RequeteDeCpts = Requete<z.output<typeof zSlug>>;

/** Sectors of the territory. */
export const secteursRoutes = [
  get('/app/:slug/territoire/secteurs', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => page(requete, null, {}),
  }),
  post('/app/:slug/territoire/secteurs', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const saisie = lireSaisie(requete.champs);
      const fait = await definirSecteurs(requete.appel, {
        secteurs: [...saisie.noms].map(([lettre, nom]) => ({ lettre, nom })),
        affectations: [...saisie.affectations].map(([commune, lettre]) => ({
          commune,
          lettre: lettre || null,
        })),
      });
      if (!fait.ok) return page(requete, saisie, erreursDe(fait.refus));
      return requete.rediriger(`/app/${requete.saisie.slug}/territoire/secteurs`, {
        ton: 'ok',
        texte: 'Les secteurs sont enregistrés.',
      });
    },
  }),
];

type Saisie = {
  readonly noms: ReadonlyMap<string, string>;
  readonly affectations: ReadonlyMap<string, string>;
};

function lireSaisie(champs: Readonly<Record<string, string>>): Saisie {
  const noms = LETTRES.flatMap((lettre) => {
    const nom = champs[`nom-${lettre}`]?.trim();
    return nom ? [[lettre, nom] as const] : [];
  });
  const affectations = Object.entries(champs).flatMap(([cle, lettre]) =>
    cle.startsWith('commune-') ? [[cle.slice('commune-'.length), lettre] as const] : [],
  );
  return { noms: new Map(noms), affectations: new Map(affectations) };
}

async function page(
  requete: RequeteDeCpts,
  saisie: Saisie | null,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const id = requete.appel.cpts?.id ?? '';
  const { communes, secteurs, contours } = await requete.lire(async (tx) => {
    const lues = await communesDeLaCpts(tx, id);
    return {
      communes: lues,
      secteurs: await secteursDeLaCpts(tx, id),
      contours: await contoursDe(
        tx,
        lues.map((c) => c.code),
      ),
    };
  });
  const enregistree: Saisie = {
    noms: new Map(secteurs.map((s) => [s.lettre, s.nom])),
    affectations: new Map(communes.map((c) => [c.code, c.secteur?.lettre ?? ''])),
  };
  return requete.page(
    <SecteursPage
      slug={requete.saisie.slug}
      communes={communes}
      secteurs={secteurs}
      contours={contours}
      {...(saisie ?? enregistree)}
      erreurs={erreurs}
      jetons={requete.jetons}
    />,
    {
      titre: 'Secteurs',
      lieu: 'territoire',
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}

type Refus = Extract<Awaited<ReturnType<typeof definirSecteurs>>, { readonly ok: false }>['refus'];

function erreursDe(refus: Refus): Readonly<Record<string, string>> {
  if (refus.motif === 'secteur-sans-nom')
    return {
      [`nom-${refus.lettre}`]: `Des communes sont du secteur ${refus.lettre} : donnez-lui un nom, ou changez leur secteur.`,
    };
  if (refus.motif === 'saisie-invalide') return { '': Object.values(refus.champs).join(' ') };
  if (refus.motif === 'commune-hors-territoire')
    return { '': 'Une commune a quitté le territoire entre-temps : relisez la liste.' };
  return { '': 'Les secteurs n’ont pas été enregistrés.' };
}
