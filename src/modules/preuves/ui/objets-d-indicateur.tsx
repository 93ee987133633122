import { dateHeure, duree, nombre, pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { ObjetVu } from '../domain/vues.ts';
import { aUnePage } from './dire-annee.ts';
import { ListeDePreuves } from './liste-de-preuves.tsx';
import type { IndicateurPageProps } from './vue-de-preuves.ts';

const PAR_PAGE = 25;
type Props = IndicateurPageProps & { readonly objets: readonly ObjetVu[] };

/** Records that an indicator counts, newest first, each with its evidence. */
export const ObjetsDIndicateur = (p: Props) => {
  const pages = Math.max(1, Math.ceil(p.objets.length / PAR_PAGE));
  const page = Math.min(p.numero, pages);
  return (
    <>
      <p class="quiet">{direManque(p.objets)}</p>
      <Tableau
        titre="Ce qui est compté, et ce qui le prouve"
        titreCache
        lignes={p.objets.slice((page - 1) * PAR_PAGE, page * PAR_PAGE)}
        vide={
          <Vide
            titre="Aucun fait"
            phrase="Rien n’a été consigné cette année pour cet indicateur."
          />
        }
        pagination={
          <Pagination
            page={page}
            pages={pages}
            adresse={(n) => `${p.base}/indicateurs/${p.id}?annee=${p.annee.rang}&page=${n}`}
          />
        }
        colonnes={[
          { titre: 'Objet', entete: true, cellule: (o) => <Objet {...p} objet={o} /> },
          { titre: 'Date', genre: 'date', cellule: (o) => dateHeure(o.instant, p.fuseau) },
          {
            titre: 'Durée',
            genre: 'nombre',
            cellule: (o) => (o.minutes === null ? '' : duree(o.minutes)),
          },
          { titre: 'Compte', genre: 'nombre', cellule: direQuantite },
          { titre: 'Preuves', cellule: (o) => <Preuves {...p} objet={o} /> },
          { titre: 'Pièces', genre: 'actions', cellule: (o) => <Joindre {...p} objet={o} /> },
        ]}
      />
    </>
  );
};

function direManque(objets: readonly ObjetVu[]): string {
  const comptes = objets.filter(({ quantite }) => quantite > 0);
  const sans = comptes.filter(({ preuves }) => preuves.length === 0).length;
  if (comptes.length === 0) return '';
  const dits = `Compté à partir de ${pluriel(comptes.length, 'objet')} du journal`;
  if (sans > 0) return `${dits}, dont ${sans} sans preuve.`;
  return `${dits}, ${comptes.length === 1 ? 'prouvé' : 'tous prouvés'}.`;
}

type Ligne = Props & { readonly objet: ObjetVu };

const Objet = ({ racine, fuseau, objet: { cible, titre, instant } }: Ligne) =>
  aUnePage(cible) ? (
    <a href={`${racine}/${cible}`}>
      <span class="hidden">Ouvrir </span>
      {titre}
      <span class="hidden">{` du ${dateHeure(instant, fuseau)}`}</span>
    </a>
  ) : (
    titre
  );

const Preuves = (p: Ligne) => {
  const { preuves, titre, quantite } = p.objet;
  if (preuves.length > 0) return <ListeDePreuves {...p} preuves={preuves} de={titre} />;
  return quantite > 0 ? <Etiquette ton="attention">sans preuve</Etiquette> : <span></span>;
};

const Joindre = ({ base, fuseau, lirePieces, joindre, objet }: Ligne) =>
  lirePieces ? (
    <a href={`${base}/preuves/pieces?de=${encodeURIComponent(objet.cible)}`}>
      {joindre ? 'Joindre' : 'Voir'}
      <span class="hidden">{` une pièce, ${objet.titre}, ${dateHeure(objet.instant, fuseau)}`}</span>
    </a>
  ) : (
    <span></span>
  );

function direQuantite({ quantite, declare, corrige }: ObjetVu): string {
  const dit = quantite < 0 ? `−${nombre(-quantite)}` : nombre(quantite);
  if (corrige) return `${dit}, corrigé`;
  return declare ? `${dit}, déclaré` : dit;
}
