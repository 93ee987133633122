import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { VueDInstance } from './vue-d-instance.ts';

/** Gives a seat: to a member of the association, or, in another council, to anybody of the directory or out of it. */
export const InscrireMandat = (p: VueDInstance) => {
  const { base, jetons, saisies, instance, exterieure, choisi, places } = p;
  const saisie = saisies.mandat;
  return (
    <Section id="inscrire" titre="Inscrire un mandat" droite={choisi?.precision}>
      {exterieure && !choisi ? (
        <div class="after">
          <Recherche {...p} />
        </div>
      ) : null}
      <Formulaire
        action={`${base}/instances/${instance.id}/mandats`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-mandat`}
        saisie={saisie}
        gardeSaisie={false}
      >
        {exterieure ? <QuiDuConseil {...p} /> : <QuiDeLAssociation {...p} />}
        {places.length > 0 ? (
          <ChampListe
            {...lier(saisie, 'place')}
            libelle="Place"
            vide="Titulaire, d’un siège de plus"
            options={places}
            facultatif
          />
        ) : null}
        <Mandat {...p} />
        <div class="actions">
          <Bouton variante="suivant">Inscrire ce mandat</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const QuiDeLAssociation = ({ saisies, adherents }: VueDInstance) => (
  <LigneDeChamps>
    <ChampListe
      {...lier(saisies.mandat, 'adhesion')}
      libelle="Adhérent"
      vide="Quelqu’un d’autre"
      options={adherents}
      facultatif
    />
    <ChampTexte
      {...lier(saisies.mandat, 'nom')}
      libelle="Sinon, son nom"
      facultatif
      longueurMax={120}
    />
  </LigneDeChamps>
);

const QuiDuConseil = ({ base, instance, saisies, choisi, colleges }: VueDInstance) => (
  <>
    <LigneDeChamps>
      {choisi ? (
        <div class="field">
          <input type="hidden" name="professionnel" value={choisi.id} />
          <p>
            <b>{choisi.nom}</b>
          </p>
          <p>
            <LienBouton href={`${base}/instances/${instance.id}#inscrire`} variante="simple">
              Choisir quelqu’un d’autre
            </LienBouton>
          </p>
        </div>
      ) : (
        <ChampTexte {...lier(saisies.mandat, 'nom')} libelle="Son nom" longueurMax={120} />
      )}
      <ChampCourriel
        {...lier(saisies.mandat, 'courriel')}
        libelle="Courriel"
        aide="Sans lui, la convocation s’imprime"
        facultatif
      />
    </LigneDeChamps>
    {colleges.length > 0 ? (
      <ChampListe
        {...lier(saisies.mandat, 'college')}
        libelle="Collège"
        aide="D’un suppléant, c’est celui de son titulaire"
        vide="Aucun, ou celui du titulaire"
        options={colleges.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        facultatif
      />
    ) : null}
  </>
);

const Recherche = ({ base, instance, q, trouves }: VueDInstance) => (
  <>
    <Filtres
      action={`${base}/instances/${instance.id}#inscrire`}
      libelle="Chercher dans l’annuaire"
    >
      <ChampTexte nom="q" libelle="Chercher un professionnel dans l’annuaire" valeur={q} />
    </Filtres>
    {q === '' ? null : trouves.length === 0 ? (
      <p class="quiet">Personne de ce nom sur le territoire. Écrivez qui c’est, plus bas.</p>
    ) : (
      <ul class="rows">
        {trouves.map((t) => (
          <li>
            <a href={`${base}/instances/${instance.id}?professionnel=${t.id}#inscrire`}>{t.nom}</a>
            <span class="quiet small">{` ${t.precision}`}</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Mandat = ({ saisies, instance }: VueDInstance) => (
  <>
    <LigneDeChamps>
      <ChampTexte
        {...lier(saisies.mandat, 'fonction')}
        libelle="Fonction"
        aide="Membre, présidente, trésorier"
        longueurMax={80}
      />
      <ChampTexte
        {...lier(saisies.mandat, 'decision')}
        libelle="Décision"
        aide="Assemblée générale du 12 mars, 24 voix sur 31"
        facultatif
        longueurMax={300}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampDate {...lier(saisies.mandat, 'du')} libelle="À partir du" />
      <ChampDate
        {...lier(saisies.mandat, 'terme')}
        libelle="Jusqu’au"
        aide={
          instance.dureeMois === null
            ? 'Vide\u00A0: sans terme connu'
            : `Vide\u00A0: au bout de ${instance.dureeMois} mois, comme le disent vos statuts`
        }
        facultatif
      />
    </LigneDeChamps>
  </>
);
