import { dateHeure } from '#kernel/formats.ts';
import { EXTENSIONS, TYPES_ACCEPTES } from '#kernel/type-de-fichier.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { CATEGORIES, DIRE_CATEGORIE } from '../domain/piece.ts';
import { aUnePage } from './dire-annee.ts';
import { colonnesDeFaits } from './faits-d-indicateur.tsx';
import { PiecesDeCible } from './pieces-de-cible.tsx';
import type { CiblePageProps } from './vue-de-preuves.ts';

const PHRASES = {
  dossier: 'Jointe ici une fois, une pièce est trouvée par chaque indicateur qui compte ce fait.',
  fait: 'Jointe ici une fois, une pièce est trouvée par chaque indicateur qui compte ce fait.',
  depense:
    'Sa facture, son devis, son bon de livraison\u00A0: ce que la trésorerie garde avec elle.',
  mission: 'Ce qui prouve le travail d’une mission sans fait à quoi le joindre.',
  indicateur: 'Ce qui prouve la valeur elle-même\u00A0: un relevé, une enquête, une notification.',
} as const;

/** One record, mission or indicator: its evidence, attaching a file, and its entries in the ledger. */
export const CiblePage = (p: CiblePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Preuves', href: `${p.base}/preuves` },
        p.retour
          ? {
              libelle: p.genre === 'depense' ? 'Retour à la dépense' : 'Retour au contrat',
              href: `${p.base}${p.retour}`,
            }
          : { libelle: 'Pièces' },
      ]}
      titre={p.titre}
      phrase={<Phrase {...p} />}
      moyen
    />
    <Section titre="Preuves" proche>
      <PiecesDeCible {...p} />
    </Section>
    {p.joindre ? <Joindre {...p} /> : null}
    {p.faits.length > 0 ? (
      <Section titre="Faits du journal">
        <Tableau
          titre="Faits du journal"
          titreCache
          lignes={p.faits}
          colonnes={colonnesDeFaits(p)}
        />
      </Section>
    ) : null}
  </>
);

const Phrase = ({ genre, cle, racine, faits, fuseau }: CiblePageProps) => {
  const [premier] = faits;
  return (
    <>
      {PHRASES[genre]}
      {genre === 'dossier' && premier && aUnePage(cle) ? (
        <>
          {` ${dateHeure(premier.instant, fuseau)}. `}
          <a href={`${racine}/${cle}`}>Ouvrir le dossier</a>
        </>
      ) : null}
    </>
  );
};

const Joindre = ({ base, cle, jetons, saisie }: CiblePageProps) => (
  <Section titre="Joindre une pièce">
    <Formulaire
      action={`${base}/preuves/pieces?de=${encodeURIComponent(cle)}&_csrf=${encodeURIComponent(jetons.csrf)}`}
      csrf={jetons.csrf}
      fichiers
      saisie={saisie}
    >
      <ChampRadios
        libelle="Ce que c’est"
        {...lier(saisie, 'categorie')}
        choix={CATEGORIES.map((valeur) => ({ valeur, libelle: DIRE_CATEGORIE[valeur] }))}
      />
      <ChampTexte
        libelle="Titre"
        aide="Ce qu’on en lira dans le dossier annuel. Vide&nbsp;: le nom du fichier."
        facultatif
        longueurMax={160}
        {...lier(saisie, 'titre')}
      />
      <ChampFichier
        nom="fichier"
        libelle="Fichier"
        aide={`${TYPES_ACCEPTES}, 20\u00A0Mo au plus. Aucun nom de patient.`}
        accepte={EXTENSIONS}
        erreur={saisie.erreurs['fichier']}
      />
      <div class="actions mt5">
        <Bouton variante="ferme">Joindre</Bouton>
      </div>
    </Formulaire>
  </Section>
);
