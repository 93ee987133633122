import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Bulletin } from '../domain/bulletin.ts';
import { lireRecepisse } from '../domain/recepisse.ts';
import { type Option, optionsDe } from '../domain/scrutin.ts';
import { DepouillementPage, PasDeDepouillementPage } from '../ui/depouillement.page.tsx';
import { lireDepouillement } from '../usecases/lire-depouillement.ts';
import { commeLePublic, contexteDe } from './contexte.form.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/c/:slug/scrutins/:id/depouillement';
type Ici = Requete<{ readonly id: string }>;

/** The count, for whoever has its address. A receipt is looked for by a form: it stays out of addresses. */
export const depouillementRoutes = [
  get(CHEMIN, {
    droit: 'public',
    saisie,
    traiter: async (requete) => discrete(await page(requete, null)),
  }),
  post(CHEMIN, {
    droit: 'public',
    saisie,
    traiter: async (requete) => discrete(await page(requete, requete.champs['recepisse'] ?? '')),
  }),
  get(`${CHEMIN}.json`, {
    droit: 'public',
    saisie,
    traiter: async (requete) => {
      const lu = await lire(requete);
      if (!lu.ok) return requete.introuvable();
      const { ecrit, decompte, depouille } = lu.valeur;
      const contenu = `{"depouillement":${ecrit},"decompte":${JSON.stringify(decompte)},"empreinte":"${depouille.empreinte}"}\n`;
      return discrete(
        requete.fichier(contenu, { nom: 'depouillement.json', type: 'application/json' }),
      );
    },
  }),
];

/** For those who were given the address: names of candidates are not for search engines. */
function discrete(reponse: Response): Response {
  reponse.headers.set('x-robots-tag', 'noindex, nofollow');
  return reponse;
}

const lire = async (requete: Ici) =>
  await lireDepouillement(commeLePublic(requete), { scrutin: requete.saisie.id });

async function page(requete: Ici, cherche: string | null): Promise<Response> {
  const { publique, jetons, moment } = contexteDe(requete);
  const lu = await lire(requete);
  if (!lu.ok)
    return requete.page(<PasDeDepouillementPage />, { titre: 'Pas encore dépouillé', statut: 404 });
  const { scrutin, depouille, decompte, bulletins, recepisses, intact } = lu.valeur;
  const vide = cherche !== null && lireRecepisse(cherche) === '';
  const erreurs = vide ? { recepisse: 'Recopiez les douze lettres et chiffres reçus.' } : {};
  return requete.page(
    <DepouillementPage
      ici={`${publique}/${scrutin.id}/depouillement`}
      {...{ jetons, moment, scrutin, decompte, recepisses, intact }}
      inscrits={scrutin.inscrits}
      emargements={depouille.emargements}
      empreinte={depouille.empreinte}
      le={depouille.le}
      groupes={grouper(bulletins, optionsDe(scrutin))}
      saisie={{ valeurs: { recepisse: cherche ?? '' }, erreurs }}
      trouve={cherche === null || vide ? null : recepisses.includes(lireRecepisse(cherche))}
    />,
    { titre: `Dépouillement, ${scrutin.titre}`, ...(vide ? { statut: 422 } : {}) },
  );
}

function grouper(bulletins: readonly Bulletin[], options: readonly Option[]) {
  const nommer = (code: string) => options.find((o) => o.code === code)?.libelle ?? code;
  const dits = bulletins.map((b) => (b.length === 0 ? 'Blanc' : b.map(nommer).join(' et ')));
  return [...new Set(dits)]
    .map((dit) => ({ dit, nombre: dits.filter((autre) => autre === dit).length }))
    .sort((a, b) => b.nombre - a.nombre || a.dit.localeCompare(b.dit, 'fr'));
}
