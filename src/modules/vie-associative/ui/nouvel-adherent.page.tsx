import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import {
  ChampsDeContact,
  ChampsDIdentite,
  ChoixDuGenre,
  type Listes,
} from './champs-de-personne.tsx';
import type { Jetons } from './dire-adhesion.ts';

export type Trouve = {
  readonly id: string;
  readonly genre: 'individuel' | 'structure';
  readonly nom: string;
  readonly precision: string;
  readonly adherent: boolean;
};

export type NouvelAdherentPageProps = Listes & {
  readonly base: string;
  readonly jetons: Jetons;
  readonly q: string;
  readonly trouves: readonly Trouve[];
  /** Entry of the directory that was picked. */
  readonly choisi: Trouve | null;
  readonly saisie: Saisie;
};

/** An application received by the coordination: found in the directory first, typed otherwise. */
export const NouvelAdherentPage = (p: NouvelAdherentPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Adhérents', href: p.base }, { libelle: 'Noter une demande' }]}
      titre="Noter une demande d’adhésion"
      moyen
      phrase="Reçue sur papier, au téléphone, à une réunion. La page publique le fait sans vous."
    />
    {p.choisi ? null : <Recherche {...p} />}
    <Section
      titre={p.choisi ? p.choisi.nom : 'Sinon, écrire qui c’est'}
      droite={p.choisi?.precision}
    >
      <Formulaire action={`${p.base}/adherents/nouveau`} {...p.jetons} saisie={p.saisie}>
        {p.choisi ? <Choisi {...p} choisi={p.choisi} /> : <Tape {...p} />}
        <ChampsDeContact {...p} soi={false} />
        <ChampTexteLong
          {...lier(p.saisie, 'message')}
          libelle="Ce que la personne a dit"
          lignes={2}
          facultatif
          longueurMax={1000}
        />
        <div class="actions">
          <Bouton variante="suivant">Noter la demande</Bouton>
          {p.choisi ? (
            <LienBouton href={`${p.base}/adherents/nouveau`} variante="simple">
              Choisir quelqu’un d’autre
            </LienBouton>
          ) : null}
        </div>
      </Formulaire>
    </Section>
  </>
);

const Tape = (p: NouvelAdherentPageProps) => (
  <>
    <ChoixDuGenre saisie={p.saisie} soi={false} />
    <ChampsDIdentite {...p} soi={false} />
  </>
);

const Choisi = ({ saisie, choisi }: NouvelAdherentPageProps & { readonly choisi: Trouve }) =>
  choisi.genre === 'individuel' ? (
    <>
      <input type="hidden" name="genre" value="individuel" />
      <input type="hidden" name="professionnel" value={choisi.id} />
    </>
  ) : (
    <>
      <input type="hidden" name="genre" value="structure" />
      <input type="hidden" name="structureId" value={choisi.id} />
      <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom de qui la représente" />
      <ChampTexte {...lier(saisie, 'nom')} libelle="Nom de qui la représente" />
      <ChampTexte {...lier(saisie, 'fonction')} libelle="Sa fonction" longueurMax={80} />
    </>
  );

const Recherche = ({ base, q, trouves }: NouvelAdherentPageProps) => (
  <Section titre="Chercher dans l’annuaire" proche>
    <Filtres action={`${base}/adherents/nouveau`} libelle="Chercher dans l’annuaire">
      <ChampTexte nom="q" libelle="Nom d’une personne ou d’une structure" valeur={q} />
    </Filtres>
    {q === '' ? null : trouves.length === 0 ? (
      <p class="quiet">Personne de ce nom sur le territoire. Écrivez qui c’est, plus bas.</p>
    ) : (
      <ul class="rows">
        {trouves.map((t) => (
          <li>
            {t.adherent ? (
              <span>{`${t.nom}, déjà adhérent ou en attente`}</span>
            ) : (
              <a href={`${base}/adherents/nouveau?${t.genre}=${t.id}`}>{t.nom}</a>
            )}
            <span class="quiet small">{` ${t.precision}`}</span>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
