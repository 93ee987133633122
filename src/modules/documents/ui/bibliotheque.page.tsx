import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { DIRE_RAYON, type Document, type Espace, RAYONS } from '../domain/document.ts';
import { adressesDe, type Cadre, direFormat, direLecteurs, LIBELLE } from './vue-de-documents.ts';

export type BibliothequePageProps = Cadre & {
  readonly documents: readonly Document[];
  readonly espaces: readonly Espace[];
  readonly depose: boolean;
  readonly filtre: {
    readonly rayon?: string | undefined;
    readonly groupe?: string | undefined;
    readonly q?: string | undefined;
  };
};

/** Every document that one may read, shelf by shelf. */
export const BibliothequePage = (p: BibliothequePageProps) => (
  <>
    <TeteDePage
      titre="Documents"
      phrase={phraseDe(p)}
      action={
        p.depose ? (
          <LienBouton href={nouveauDe(p)} variante="suivant">
            Déposer un document
          </LienBouton>
        ) : null
      }
    />
    <Onglets libelle={LIBELLE} onglets={p.onglets} />
    <Filtrer {...p} />
    {p.documents.length === 0 ? (
      <Vide
        niveau={2}
        titre="Aucun document ici"
        phrase={
          p.depose
            ? 'Déposez les statuts, le projet de santé, un compte rendu\u00A0: chacun trouvera ce qui lui est ouvert.'
            : 'Ce qui vous est ouvert se lira ici.'
        }
      />
    ) : (
      RAYONS.map((rayon) => <Rayon {...p} rayon={rayon} />)
    )}
  </>
);

const nouveauDe = ({ base, filtre }: BibliothequePageProps) =>
  `${base}/nouveau${filtre.groupe ? `?groupe=${filtre.groupe}` : ''}`;

const phraseDe = ({ espaces, filtre }: BibliothequePageProps) => {
  const groupe = espaces.find(({ id }) => id === filtre.groupe);
  return groupe
    ? `L’espace du groupe ${groupe.nom}.`
    : 'Ce qui est en vigueur, et à qui c’est ouvert. Rien ne s’efface\u00A0: chaque version reste.';
};

const Filtrer = ({ base, filtre, espaces }: BibliothequePageProps) => (
  <Filtres
    action={base}
    libelle="Filtrer les documents"
    effacer={Object.values(filtre).some(Boolean) ? base : undefined}
  >
    <ChampRecherche nom="q" libelle="Mots du titre" valeur={filtre.q} longueurMax={80} />
    <ChampListe
      nom="rayon"
      libelle="Rayon"
      vide="Tous"
      valeur={filtre.rayon}
      options={RAYONS.map((valeur) => ({ valeur, libelle: DIRE_RAYON[valeur] }))}
    />
    {espaces.length > 0 ? (
      <ChampListe
        nom="groupe"
        libelle="Groupe"
        vide="Tous"
        valeur={filtre.groupe}
        options={espaces.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
      />
    ) : null}
  </Filtres>
);

const Rayon = (p: BibliothequePageProps & { readonly rayon: Document['rayon'] }) => {
  const siens = p.documents.filter(({ rayon }) => rayon === p.rayon);
  return siens.length === 0 ? null : (
    <Section titre={DIRE_RAYON[p.rayon]} droite={pluriel(siens.length, 'document')} proche>
      <ul class="rows tight">
        {siens.map((document) => (
          <li class="row-act">
            <Ligne {...p} document={document} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Ligne = (p: BibliothequePageProps & { readonly document: Document }) => {
  const { base, document: d, espaces, fuseau } = p;
  const { courante } = d;
  return (
    <>
      <div>
        <b>
          <a href={`${base}/${d.id}`}>{d.titre}</a>
        </b>{' '}
        {courante ? null : <Etiquette ton="attention">Projet</Etiquette>}
        {d.archiveLe ? <Etiquette>Archivé</Etiquette> : null}
        <br />
        <span class="quiet small">
          {[
            courante
              ? `Version ${courante.rang} du ${dateCourte(courante.adopteeLe ?? dateCivileDe(courante.deposeeLe, fuseau))}`
              : pluriel(d.versions, 'version'),
            ...(courante ? [direFormat(courante)] : []),
            direLecteurs(d, espaces),
          ].join(' · ')}
        </span>
      </div>
      {courante ? (
        <span class="nowrap">
          {adressesDe(base, d.id, courante).map(({ libelle, href }, rang) => (
            <>
              {rang > 0 ? <span class="quiet"> ou </span> : null}
              <a href={href}>
                {libelle}
                <span class="hidden">{`\u00A0: ${d.titre}`}</span>
              </a>
            </>
          ))}
        </span>
      ) : null}
    </>
  );
};
