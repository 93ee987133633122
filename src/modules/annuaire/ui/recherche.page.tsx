import { nombre } from '#kernel/formats.ts';
import { nomPropre } from '#kernel/texte.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { enRequete, type Filtres } from '../domain/filtres.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { metierDe } from './dire-personne.ts';
import { FiltresDeLAnnuaire } from './filtres-de-l-annuaire.tsx';
import { OngletsDeLAnnuaire } from './onglets-de-l-annuaire.tsx';
import { Telephone } from './telephone.tsx';

export type VueDeLaRecherche = {
  readonly slug: string;
  readonly filtres: Filtres;
  readonly lignes: readonly LigneDAnnuaire[];
  readonly total: number;
  readonly page: number;
  readonly parPage: number;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly specificites: readonly string[];
  readonly droits: {
    readonly modifier: boolean;
    readonly importer: boolean;
    readonly territoire: boolean;
  };
};

/** The directory of the CPTS: who, where, and how to reach them. */
export const RecherchePage = (p: VueDeLaRecherche) => {
  const base = `/app/${p.slug}/territoire/annuaire`;
  return (
    <>
      <TeteDePage
        titre="Annuaire"
        phrase={
          <>
            <strong>{nombre(p.total)}</strong>
            {p.total > 1 ? ' personnes' : ' personne'}
            {filtre(p.filtres) ? ' pour cette recherche.' : ' sur le territoire.'}
          </>
        }
        action={p.droits.modifier ? <Gestes base={base} {...p} /> : undefined}
      />
      <OngletsDeLAnnuaire slug={p.slug} actif="annuaire" peutModifier={p.droits.territoire} />
      <FiltresDeLAnnuaire
        action={base}
        filtres={p.filtres}
        communes={p.communes}
        specificites={p.specificites}
      />
      <Tableau
        titre="Professionnels et partenaires"
        titreCache
        precision={precision(p)}
        lignes={p.lignes}
        colonnes={colonnes(base)}
        vide={<Personne base={base} {...p} />}
        exports={['csv', 'xlsx', 'vcf'].map((format) => ({
          libelle: LIBELLES[format] ?? format,
          href: `${base}.${format}${enRequete(p.filtres)}`,
        }))}
        pagination={
          <Pagination
            page={p.page}
            pages={Math.ceil(p.total / p.parPage)}
            adresse={(page) => `${base}${enRequete(p.filtres, page)}`}
          />
        }
      />
    </>
  );
};

const LIBELLES: Readonly<Record<string, string>> = { csv: 'CSV', xlsx: 'XLSX', vcf: 'vCard' };

const filtre = (filtres: Filtres): boolean => Object.values(filtres).some((v) => v !== '');

function precision({ page, parPage, lignes, total }: VueDeLaRecherche): string {
  if (total <= parPage) return 'Par nom.';
  const debut = (page - 1) * parPage + 1;
  return `${nombre(debut)} à ${nombre(debut + lignes.length - 1)} sur ${nombre(total)}, par nom.`;
}

const Gestes = ({ base, slug, droits }: VueDeLaRecherche & { readonly base: string }) => (
  <>
    <LienBouton href={`${base}/nouvelle-personne`}>Ajouter une personne</LienBouton>
    <LienBouton href={`${base}/doublons`} variante="simple">
      Doublons probables
    </LienBouton>
    {droits.importer ? (
      <LienBouton href={`/app/${slug}/territoire/import`} variante="simple">
        Importer les données nationales
      </LienBouton>
    ) : null}
  </>
);

const colonnes = (base: string): readonly Colonne<LigneDAnnuaire>[] => [
  {
    titre: 'Nom',
    cellule: (l) => (
      <a href={`${base}/${l.id}`}>
        {nomPropre(l.prenom)} <b>{nomPropre(l.nom)}</b>
      </a>
    ),
  },
  { titre: 'Profession', cellule: (l) => metierDe(l) },
  { titre: 'Commune', cellule: (l) => l.communeNom ?? <span class="quiet">inconnue</span> },
  { titre: 'Lieu', cellule: (l) => <Lieu base={base} ligne={l} /> },
  { titre: 'Téléphone', cellule: (l) => <Telephone numero={l.telephoneDirect ?? l.telephone} /> },
  {
    titre: 'Nouveaux patients',
    cellule: (l) =>
      l.nouveauxPatients === null ? (
        <span class="quiet">inconnu</span>
      ) : l.nouveauxPatients ? (
        'oui'
      ) : (
        'non'
      ),
  },
  {
    titre: 'Adhésion',
    cellule: (l) => (l.membre ? <Etiquette ton="ok">Adhérent</Etiquette> : null),
  },
];

const Lieu = ({ base, ligne }: { readonly base: string; readonly ligne: LigneDAnnuaire }) =>
  ligne.structureId && ligne.structure ? (
    <a href={`${base}/structures/${ligne.structureId}`}>{nomPropre(ligne.structure)}</a>
  ) : (
    <span>{ligne.adresse ?? ''}</span>
  );

const Personne = ({ base, ...p }: VueDeLaRecherche & { readonly base: string }) =>
  filtre(p.filtres) ? (
    <Vide
      titre="Personne ne répond à cette recherche"
      phrase="Enlevez un filtre, élargissez la distance, ou vérifiez l’orthographe du nom."
      action={<LienBouton href={base}>Voir tout l’annuaire</LienBouton>}
    />
  ) : (
    <Vide
      titre="L’annuaire est encore vide"
      phrase="Choisissez les communes du territoire et importez l’annuaire national : les professionnels y apparaîtront."
      action={
        p.droits.modifier ? (
          <LienBouton href={`${base}/nouvelle-personne`}>Ajouter une personne</LienBouton>
        ) : undefined
      }
    />
  );
