import { heureColonne } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampHeure } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { SAISIE_VIDE, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { direQualite } from '../domain/personne.ts';
import type { Signature } from '../domain/presence.ts';
import type { Reunion } from '../domain/reunion.ts';
import { direPlageLongue, type Jetons, type Moment, phrase } from './dire-quand.ts';
import type { ConvoqueVu } from './vue-de-reunion.ts';

export type FeuillePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly reunion: Reunion;
  readonly convoques: readonly ConvoqueVu[];
  /** What they say, to be sent back. */
  readonly etat: string;
  readonly signatures: readonly Signature[];
  readonly corrections: readonly {
    readonly nom: string;
    readonly avant: string | null;
    readonly apres: string | null;
    readonly parNom: string;
    readonly le: Date;
  }[];
  /** Given without network: they came later. */
  readonly tardives: readonly {
    readonly nom: string;
    readonly arrivee: Date;
    readonly recueLe: Date;
  }[];
  readonly saisie: Saisie;
};

/** The paper sheet, entered in one screen; then frozen. */
export const FeuillePage = (p: FeuillePageProps) => {
  const ici = `${p.base}/${p.reunion.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Réunions', href: p.base },
          { libelle: p.reunion.titre, href: ici },
          { libelle: 'Feuille' },
        ]}
        titre="Feuille d’émargement"
        moyen
        phrase={`${phrase(direPlageLongue(p.reunion, p.moment.fuseau))}. ${p.signatures.length} sur ${p.convoques.length} ont signé.`}
        action={<LienBouton href={`${ici}/feuille.pdf`}>Imprimer la feuille (PDF)</LienBouton>}
      />
      <Formulaire action={`${ici}/feuille`} {...p.jetons} saisie={p.saisie}>
        <input type="hidden" name="etat" value={p.etat} />
        <Lignes {...p} />
        <div class="actions mt5">
          <Bouton variante="ferme">Enregistrer la feuille</Bouton>
        </div>
      </Formulaire>
      <Tardives {...p} />
      <Corrections {...p} />
      {p.reunion.debut <= p.moment.maintenant ? <Figer {...p} /> : null}
    </>
  );
};

const Lignes = ({ convoques, signatures, saisie, moment }: FeuillePageProps) => {
  const parPersonne = new Map(signatures.map((s) => [s.personneId, s]));
  const refusee = Object.keys(saisie.valeurs).length > 0;
  const valeur = (nom: string, connue: string) =>
    refusee ? String(saisie.valeurs[nom] ?? '') : connue;
  const heure = (instant: Date | null | undefined) =>
    instant ? heureColonne(instant, moment.fuseau) : '';
  return (
    <Tableau
      titre="Qui était là"
      precision="Donnez l’heure d’arrivée de chaque personne présente ; laissez vide pour une absente. Sans départ, elle est restée jusqu’à la fin."
      lignes={convoques}
      vide={<p class="quiet">Personne n’est sur la liste.</p>}
      colonnes={[
        {
          titre: 'Personne',
          entete: true,
          cellule: (c) => (
            <>
              {c.nom}
              <span class="quiet small">{` ${direQualite(c)}`}</span>
            </>
          ),
        },
        {
          titre: 'Arrivée',
          cellule: (c) => (
            <Heure
              nom={`arrivee-${c.id}`}
              libelle={`Arrivée de ${c.nom}`}
              valeur={valeur(`arrivee-${c.id}`, heure(parPersonne.get(c.id)?.arrivee))}
            />
          ),
        },
        {
          titre: 'Départ',
          cellule: (c) => (
            <Heure
              nom={`depart-${c.id}`}
              libelle={`Départ de ${c.nom}`}
              valeur={valeur(`depart-${c.id}`, heure(parPersonne.get(c.id)?.depart))}
            />
          ),
        },
        {
          titre: 'Où',
          cellule: (c) => (
            <Ou
              personne={c}
              valeur={valeur(`presence-${c.id}`, parPersonne.get(c.id)?.presence ?? presumee(c))}
            />
          ),
        },
      ]}
    />
  );
};

const presumee = ({ reponse }: ConvoqueVu) => (reponse === 'distance' ? 'distance' : 'sur-place');

const Heure = (p: { readonly nom: string; readonly libelle: string; readonly valeur: string }) => (
  <span class="field">
    <input class="short" type="time" name={p.nom} aria-label={p.libelle} value={p.valeur} />
  </span>
);

const Ou = ({ personne, valeur }: { readonly personne: ConvoqueVu; readonly valeur: string }) => (
  <select name={`presence-${personne.id}`} aria-label={`Où était ${personne.nom}`}>
    <option value="sur-place" selected={valeur !== 'distance'}>
      Sur place
    </option>
    <option value="distance" selected={valeur === 'distance'}>
      À distance
    </option>
  </select>
);

const Tardives = ({ tardives, moment }: FeuillePageProps) =>
  tardives.length === 0 ? null : (
    <Section
      titre="Signées sans réseau"
      introduction="Gardées sur le téléphone, puis reçues plus tard. Le code était le bon à l’heure dite&nbsp;; vérifiez que la personne était là."
    >
      <ul class="rows tight">
        {tardives.map(({ nom, arrivee, recueLe }) => (
          <li>
            <b>{nom}</b>
            {`\u00A0: signée à ${heureColonne(arrivee, moment.fuseau)}, reçue à ${heureColonne(recueLe, moment.fuseau)}.`}
          </li>
        ))}
      </ul>
    </Section>
  );

const Corrections = ({ corrections, moment }: FeuillePageProps) =>
  corrections.length === 0 ? null : (
    <Section titre="Ce qui a été corrigé">
      <ul class="rows tight">
        {corrections.map((c) => (
          <li>
            <b>{c.nom}</b>
            {`\u00A0: ${c.avant ?? 'absent'}, devient ${c.apres ?? 'absent'}. ${c.parNom}, ${heureColonne(c.le, moment.fuseau)}.`}
          </li>
        ))}
      </ul>
    </Section>
  );

const Figer = ({ base, reunion, jetons, moment }: FeuillePageProps) => (
  <Section
    titre="Figer la feuille"
    introduction="Une fois figée, la feuille ne se modifie plus. Les présences et les heures sont comptées au journal, une fois, et l’empreinte de la feuille est imprimée sur le PDF."
  >
    <Formulaire
      action={`${base}/${reunion.id}/figer`}
      {...jetons}
      saisie={SAISIE_VIDE}
      gardeSaisie={false}
    >
      <ChampHeure
        nom="finReelle"
        libelle="Fin réelle de la réunion"
        valeur={heureColonne(reunion.fin, moment.fuseau)}
      />
      <div class="actions">
        <Bouton variante="suivant">Figer la feuille</Bouton>
      </div>
    </Formulaire>
  </Section>
);
