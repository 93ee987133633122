import { heureColonne, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampHeure } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Jauge } from '#ui/jauge.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { PartDeQuorum } from '../domain/quorum.ts';
import { parSiege } from '../domain/siege.ts';
import type { VueDeSeance } from './vue-de-seance.ts';

/** Days before: how many will be needed, and what was answered so far. */
const Attendu = ({ constat, participants }: VueDeSeance) => {
  const viennent = [...parSiege(participants).values()].filter((siens) =>
    siens.some(({ reponse }) => reponse && reponse !== 'absent'),
  ).length;
  const pouvoirs = participants.filter(({ mandataireId }) => mandataireId !== null).length;
  const parts = constat.parts.map((part) => {
    const qui = part.college ? `${part.college}\u00A0: ` : '';
    return `${qui}${part.necessaires} sur ${part.membres}`;
  });
  return (
    <>
      {parts.length > 0 ? (
        <p>{`Il faudra ${parts.join(', ')}, présents ou représentés comme le disent les statuts.`}</p>
      ) : null}
      <p class="quiet">
        {`À ce jour, ${pluriel(viennent, 'vient', 'viennent')}, ${pluriel(pouvoirs, 'pouvoir donné', 'pouvoirs donnés')}.`}
      </p>
    </>
  );
};

/** The quorum as it is now, college by college where the statutes count so, and how it is computed. */
export const Quorum = (p: VueDeSeance) => {
  const { base, seance, constat, voix, ouvrable } = p;
  if (constat.etat === 'non-calcule')
    return (
      <Section titre="Quorum" proche>
        <Bandeau ton="attention">
          {constat.explication}{' '}
          <a href={`${base}/regles/${seance.instanceId}`}>Ouvrir les règles</a>
        </Bandeau>
      </Section>
    );
  return (
    <Section
      titre="Quorum"
      {...(ouvrable ? { droite: pluriel(voix.voix, 'voix', 'voix') } : {})}
      proche
    >
      {constat.etat === 'sans-quorum' ? <p>{constat.explication}</p> : null}
      {ouvrable && constat.etat === 'manque' ? (
        <p class="warn-text">Le quorum n’est pas encore atteint.</p>
      ) : null}
      {ouvrable && constat.etat === 'atteint' ? (
        <p class="ok-text">Le quorum est atteint.</p>
      ) : null}
      {ouvrable ? constat.parts.map((part) => <Part part={part} />) : <Attendu {...p} />}
    </Section>
  );
};

const Part = ({ part }: { readonly part: PartDeQuorum }) => {
  const enMots = `${pluriel(part.presents, 'présent')} et ${pluriel(part.representes, 'représenté')}\u00A0: ${part.comptes} pour ${part.necessaires} nécessaires, sur ${part.membres}`;
  return (
    <div class="mt4">
      <Jauge
        nom={part.college ?? 'Toute l’instance'}
        repartition={{
          acquis: part.comptes,
          enJeu: Math.max(0, part.necessaires - part.comptes),
          total: part.membres,
        }}
        enMots={enMots}
        detail={enMots}
      />
    </div>
  );
};

/** When the hour has come: opened with its quorum, or found without it. */
export const Ouvrir = ({ base, seance, jetons, constat, ouvrable, moment }: VueDeSeance) => {
  if (!ouvrable)
    return (
      <p class="quiet mt4">
        Les présents se notent, et la séance s’ouvre, à partir d’une heure avant le début.
      </p>
    );
  const ici = `${base}/${seance.id}`;
  return (
    <div class="actions mt5">
      {constat.etat === 'manque' ? null : (
        <BoutonPoste
          action={`${ici}/ouvrir`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-ouvrir`}
          variante="suivant"
        >
          Ouvrir la séance et constater le quorum
        </BoutonPoste>
      )}
      {constat.etat === 'manque' && seance.debut <= moment.maintenant ? (
        <BoutonPoste
          action={`${ici}/carence`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-carence`}
          variante="danger"
        >
          Dresser le procès-verbal de carence
        </BoutonPoste>
      ) : null}
    </div>
  );
};

/** The end: what was adopted goes to the register, who was there to the ledger. */
export const Lever = ({ base, seance, jetons, saisies, moment }: VueDeSeance) => {
  const saisie = saisies.fin;
  const fin = seance.fin < moment.maintenant ? seance.fin : moment.maintenant;
  return (
    <Section
      id="fin"
      titre="Lever la séance"
      introduction="Les votes adoptés sont inscrits au registre, les présences comptées une fois&nbsp;: rien de cela ne change ensuite."
    >
      <Formulaire
        action={`${base}/${seance.id}/lever`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-lever`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <ChampHeure
          {...lier(saisie, 'finReelle')}
          libelle="Fin réelle"
          valeur={lier(saisie, 'finReelle').valeur ?? heureColonne(fin, moment.fuseau)}
        />
        <div class="actions">
          <Bouton variante="danger">Lever la séance</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};
