import { deQuelquUn } from '#kernel/de-quelqu-un.ts';
import { dateCourte } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { nomDuSiege, type Siege } from '../domain/suppleance.ts';
import { aujourdhuiDe } from './dire-adhesion.ts';
import type { MandatVu } from './dire-instance.ts';
import type { VueDInstance } from './vue-d-instance.ts';

/** Seats that lost their titulaire: who stands in for them stays there, and may be named. */
export const SiegesVacants = (p: VueDInstance) => {
  const vacants = p.sieges.filter(({ titulaire }) => titulaire === null);
  if (vacants.length === 0) return null;
  return (
    <Section
      id="vacants"
      titre={vacants.length > 1 ? 'Sièges sans titulaire' : 'Siège sans titulaire'}
      introduction="Les suppléants le restent, et siègent. Nommez l’un d’eux titulaire, ou inscrivez quelqu’un d’autre à ce siège."
      proche
    >
      <ul class="rows">
        {vacants.map((siege) => (
          <li>
            <b>{`Siège ${deQuelquUn(nomDuSiege(siege))}`}</b>
            <span class="quiet">{depuisQuand(siege)}</span>
            <Suppleants {...p} siege={siege} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

function depuisQuand({ dernierTitulaire }: Siege): string {
  const fin = dernierTitulaire && (dernierTitulaire.finiLe ?? dernierTitulaire.terme);
  return fin ? `, tenu jusqu’au ${dateCourte(fin)}` : '';
}

const Suppleants = ({ base, instance, siege, tenir }: VueDInstance & { readonly siege: Siege }) => (
  <div class="actions mt4">
    {siege.suppleants.map((m) =>
      tenir ? (
        <LienBouton href={`${base}/instances/${instance.id}?titulaire=${m.id}#titulaire`}>
          {`Nommer ${m.nom} titulaire`}
        </LienBouton>
      ) : (
        <span>{`${m.nom}, suppléant(e)`}</span>
      ),
    )}
  </div>
);

/** A suppléant takes the seat they stood in for. */
export const NommerTitulaire = ({
  base,
  jetons,
  saisies,
  aNommer,
  moment,
}: VueDInstance & { readonly aNommer: MandatVu }) => (
  <Section id="titulaire" titre={`Nommer ${aNommer.nom} titulaire`} proche>
    <Formulaire
      action={`${base}/mandats/${aNommer.id}/titulaire`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-titulaire`}
      saisie={saisies.titulaire}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisies.titulaire, 'fonction')}
          id="titulaire-fonction"
          libelle="Fonction"
          longueurMax={80}
        />
        <ChampTexte
          {...lier(saisies.titulaire, 'decision')}
          id="titulaire-decision"
          libelle="Décision"
          aide="Arrêté, désignation, vote"
          facultatif
          longueurMax={300}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampDate
          {...lier(saisies.titulaire, 'du')}
          id="titulaire-du"
          libelle="Titulaire à partir du"
          aide="La suppléance finit la veille"
          max={aujourdhuiDe(moment)}
        />
        <ChampDate
          {...lier(saisies.titulaire, 'terme')}
          id="titulaire-terme"
          libelle="Jusqu’au"
          aide="Vide&nbsp;: sans terme connu"
          facultatif
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Nommer titulaire</Bouton>
      </div>
    </Formulaire>
  </Section>
);
