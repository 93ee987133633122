import { CODES_DE_MISSIONS, MISSIONS } from '#kernel/mission-du-journal.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Lettre } from '../domain/declaration.ts';
import { PUISSANCES } from '../domain/kilometres.ts';
import type { Jetons } from './vue-de-releve.ts';

/** Which form was sent, and refused. */
export type FormulaireDeTemps = 'temps' | 'trajet' | 'lettre';
export type Refusee = {
  readonly du: FormulaireDeTemps | 'compte' | 'honoraires';
  readonly saisie: Saisie;
} | null;

type Props = {
  readonly action: string;
  readonly jetons: Jetons;
  readonly refusee: Refusee;
  readonly cas: readonly string[];
  /** Letters that nobody said were carried out. */
  readonly lettres: readonly Lettre[];
  /** Members one may declare for; null: only oneself. */
  readonly membres: readonly { readonly id: string; readonly nom: string }[] | null;
};

type UnProps = Props & { readonly du: FormulaireDeTemps };

/** Time, a journey, a letter carried out: each a short form, closed until it is needed. */
export const Declarer = (p: Props) => (
  <>
    <Temps {...p} du="temps" />
    <Trajet {...p} du="trajet" />
    {p.lettres.length > 0 ? <LettreAccomplie {...p} du="lettre" /> : null}
  </>
);

const saisieDe = ({ refusee, du }: UnProps): Saisie =>
  refusee?.du === du ? refusee.saisie : { valeurs: {}, erreurs: {} };
/** The refused form keeps the plain ids its summary leads to. */
const idDe = ({ refusee, du }: UnProps, nom: string) =>
  refusee?.du === du ? {} : { id: `${du}-${nom}` };
const cleDe = ({ jetons, du }: UnProps) => ({ csrf: jetons.csrf, cle: `${jetons.cle}-${du}` });

const Temps = (p: UnProps) => {
  const saisie = saisieDe(p);
  return (
    <details class="mt4" open={p.refusee?.du === p.du}>
      <summary>Déclarer un temps</summary>
      <Formulaire action={p.action} {...cleDe(p)} saisie={saisie} gardeSaisie={false}>
        <input type="hidden" name="formulaire" value={p.du} />
        <Membre {...p} />
        <ChampListe
          {...lier(saisie, 'genre')}
          {...idDe(p, 'genre')}
          libelle="Ce que c’était"
          options={[
            { valeur: 'indemnisations.preparation', libelle: 'Préparer une réunion, un document' },
            { valeur: 'indemnisations.mission', libelle: 'Un temps de mission' },
          ]}
        />
        <LigneDeChamps>
          <ChampDate {...lier(saisie, 'jour')} {...idDe(p, 'jour')} libelle="Jour" />
          <ChampNombre
            {...lier(saisie, 'minutes')}
            {...idDe(p, 'minutes')}
            libelle="Durée"
            unite="min"
          />
        </LigneDeChamps>
        {p.cas.length > 0 ? (
          <ChampListe
            {...lier(saisie, 'cas')}
            {...idDe(p, 'cas')}
            libelle="Cas"
            facultatif
            vide="Ordinaire"
            options={p.cas.map((cas) => ({ valeur: cas, libelle: cas }))}
          />
        ) : null}
        <Commun {...p} />
      </Formulaire>
    </details>
  );
};

const Trajet = (p: UnProps) => {
  const saisie = saisieDe(p);
  return (
    <details class="mt4" open={p.refusee?.du === p.du}>
      <summary>Déclarer un trajet</summary>
      <Formulaire action={p.action} {...cleDe(p)} saisie={saisie} gardeSaisie={false}>
        <input type="hidden" name="formulaire" value={p.du} />
        <input type="hidden" name="genre" value="indemnisations.trajet" />
        <Membre {...p} />
        <LigneDeChamps>
          <ChampDate {...lier(saisie, 'jour')} {...idDe(p, 'jour')} libelle="Jour" />
          <ChampNombre
            {...lier(saisie, 'km')}
            {...idDe(p, 'km')}
            libelle="Distance, aller et retour"
            unite="km"
          />
          <ChampListe
            {...lier(saisie, 'puissance')}
            {...idDe(p, 'puissance')}
            libelle="Puissance fiscale"
            vide="Choisir"
            options={PUISSANCES.map((cv) => ({
              valeur: cv,
              libelle: cv === '7' ? '7 CV et plus' : `${cv} CV`,
            }))}
          />
        </LigneDeChamps>
        <Commun {...p} />
      </Formulaire>
    </details>
  );
};

const LettreAccomplie = (p: UnProps) => {
  const saisie = saisieDe(p);
  return (
    <details class="mt4" open={p.refusee?.du === p.du}>
      <summary>Dire une lettre de mission accomplie</summary>
      <Formulaire action={p.action} {...cleDe(p)} saisie={saisie} gardeSaisie={false}>
        <input type="hidden" name="formulaire" value={p.du} />
        <input type="hidden" name="genre" value="indemnisations.lettre" />
        <Membre {...p} />
        <ChampListe
          {...lier(saisie, 'lettre')}
          {...idDe(p, 'lettre')}
          libelle="Lettre de mission"
          options={p.lettres.map(({ id, objet }) => ({ valeur: id, libelle: objet }))}
        />
        <ChampDate {...lier(saisie, 'jour')} {...idDe(p, 'jour')} libelle="Accomplie le" />
        <div class="actions">
          <Bouton>Envoyer</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};

const Membre = (p: UnProps) =>
  p.membres ? (
    <ChampListe
      {...lier(saisieDe(p), 'personne')}
      {...idDe(p, 'personne')}
      libelle="Qui"
      vide="Choisir un membre"
      options={p.membres.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
    />
  ) : null;

const Commun = (p: UnProps) => {
  const saisie = saisieDe(p);
  return (
    <>
      <ChampListe
        {...lier(saisie, 'mission')}
        {...idDe(p, 'mission')}
        libelle="Mission"
        vide="Choisir"
        options={CODES_DE_MISSIONS.map((m) => ({ valeur: m, libelle: MISSIONS[m] }))}
      />
      <ChampTexte
        {...lier(saisie, 'objet')}
        {...idDe(p, 'objet')}
        libelle="Pour quoi"
        longueurMax={200}
        aide="En quelques mots, sans rien d’un patient."
      />
      <div class="actions">
        <Bouton>Envoyer</Bouton>
      </div>
    </>
  );
};
