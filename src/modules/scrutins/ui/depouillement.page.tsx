import { dateHeure, nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Decompte } from '../domain/depouillement.ts';
import type { Scrutin } from '../domain/scrutin.ts';
import { direGenre, type Jetons, type Moment } from './dire-scrutin.ts';
import { Resultat } from './resultat.tsx';

export type DepouillementProps = {
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly scrutin: Scrutin;
  readonly decompte: Decompte;
  readonly inscrits: number;
  readonly emargements: number;
  readonly empreinte: string;
  readonly le: Date;
  readonly intact: boolean;
  /** Ballots that say the same, together. */
  readonly groupes: readonly { readonly dit: string; readonly nombre: number }[];
  readonly recepisses: readonly string[];
  readonly saisie: Saisie;
  readonly trouve: boolean | null;
};

/** The count of a vote: its result, one's receipt, and all it takes to count it again. */
export const DepouillementPage = (p: DepouillementProps) => (
  <>
    <div class="mt6">
      <p class="crumbs">{`${direGenre(p.scrutin)}, scrutin secret`}</p>
      <h1 class="mid">{p.scrutin.titre}</h1>
      <p class="mt4">
        {`Dépouillé le ${dateHeure(p.le, p.moment.fuseau)}\u00A0: ${pluriel(p.decompte.bulletins, 'bulletin')} pour ${pluriel(p.inscrits, 'voix inscrite', 'voix inscrites')}.`}
      </p>
    </div>
    <Section titre="Résultat" titreCache proche>
      <Resultat scrutin={p.scrutin} decompte={p.decompte} inscrits={p.inscrits} />
    </Section>
    <Retrouver {...p} />
    <Verifier {...p} />
    <Bulletins {...p} />
    <Recepisses {...p} />
  </>
);

const Retrouver = ({ ici, jetons, saisie, trouve }: DepouillementProps) => (
  <Section titre="Retrouver mon bulletin" id="recepisse">
    {trouve === null ? null : trouve ? (
      <Bandeau ton="ok" titre="Votre bulletin est compté" annonce="statut">
        Ce récépissé est dans la liste. Ce qu’il a voté n’y est pas&nbsp;: personne ne peut vous le
        demander.
      </Bandeau>
    ) : (
      <Bandeau ton="grave" titre="Ce récépissé n’est pas dans la liste" annonce="alerte">
        Relisez-le. S’il est bien recopié, dites-le à qui préside&nbsp;: le résultat est à vérifier.
      </Bandeau>
    )}
    <Formulaire action={`${ici}#recepisse`} csrf={jetons.csrf} saisie={saisie} gardeSaisie={false}>
      <ChampTexte
        {...lier(saisie, 'recepisse')}
        id="votre-recepisse"
        libelle="Votre récépissé"
        aide="Trois groupes de quatre lettres et chiffres"
        longueurMax={40}
      />
      <div class="actions">
        <Bouton variante="ferme">Chercher</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Verifier = (p: DepouillementProps) => (
  <Section titre="Ce qui se vérifie">
    {p.intact ? (
      <Bandeau ton="ok" titre="Les comptes s’accordent">
        {
          'Compté par le programme et par la base de données, puis compté de nouveau à l’instant sur les bulletins gardés\u00A0: c’est le même résultat.'
        }
      </Bandeau>
    ) : (
      <Bandeau ton="grave" titre="Ce dépouillement a changé" annonce="alerte">
        Ce qui est gardé n’est plus ce qui fut compté à la clôture&nbsp;: ce résultat ne vaut rien
        tant qu’on n’a pas compris pourquoi.
      </Bandeau>
    )}
    <div class="mt5">
      <Faits
        large
        faits={[
          { terme: 'Voix inscrites', valeur: nombre(p.inscrits) },
          { terme: 'Voix émargées', valeur: nombre(p.emargements) },
          { terme: 'Bulletins', valeur: nombre(p.decompte.bulletins) },
          { terme: 'Récépissés', valeur: nombre(p.recepisses.length) },
          {
            terme: 'Empreinte',
            valeur: <span class="digest">{p.empreinte}</span>,
            precision: 'Scellée à la clôture dans la chaîne des traces',
          },
        ]}
      />
    </div>
    <p class="mt5">
      <a href={`${p.ici}.json`} download="">
        Télécharger les bulletins, pour les recompter
      </a>
    </p>
  </Section>
);

const Bulletins = ({ groupes }: DepouillementProps) => (
  <Section titre="Bulletins" introduction="Rangés par ce qu’ils disent, sans ordre de vote.">
    <Tableau
      titre="Bulletins"
      titreCache
      lignes={groupes}
      colonnes={[
        { titre: 'Bulletin', entete: true, cellule: (g) => g.dit },
        { titre: 'Combien', genre: 'nombre', cellule: (g) => nombre(g.nombre) },
      ]}
    />
  </Section>
);

const Recepisses = ({ recepisses }: DepouillementProps) => (
  <Section
    titre="Récépissés"
    introduction="Dans l’ordre des lettres, sans ce que chacun a voté."
    droite={pluriel(recepisses.length, 'récépissé')}
  >
    <ul class="receipts">
      {recepisses.map((code) => (
        <li>{code}</li>
      ))}
    </ul>
  </Section>
);

/** The address is right, and nothing is counted yet. */
export const PasDeDepouillementPage = () => (
  <div class="mt6">
    <h1 class="mid">Pas encore dépouillé</h1>
    <p class="lead mt4">
      Le résultat sera à cette adresse une fois le vote clos et compté. Si vous avez reçu un
      récépissé, gardez-le jusque-là.
    </p>
  </div>
);
