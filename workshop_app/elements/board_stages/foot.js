import { spokenCode } from "./speech.js";

/** The way in, as long as there is one, and what has come together so far. */
export const BoardFoot = {
  inject: ["say"],
  props: { view: Object, code: String, address: String, qr: String },
  template: `
    <footer class="board-foot" :class="{ 'is-low': !joining }">
      <template v-if="joining">
        <img class="board-qr" :src="qr" :alt="say.text('join_qr')" />
        <div class="board-way">
          <p class="board-address">{{ say.text("join_in") }} <b>{{ address }}</b></p>
          <p class="board-code">{{ spoken }}</p>
        </div>
      </template>
      <p v-else-if="view.open" class="board-fact">{{ say.text("no_account") }}</p>
      <p v-if="chain" class="board-fact board-chain">{{ chain }}</p>
      <div class="board-facts">
        <p v-for="fact in facts" :key="fact" class="board-fact">{{ fact }}</p>
      </div>
    </footer>`,
  computed: {
    stage() {
      return this.view.stage;
    },
    // in the lobby the code fills the stage: two of them confuse a camera
    joining() {
      return this.view.open && this.stage.kind !== "welcome";
    },
    spoken() {
      return spokenCode(this.code);
    },
    chain() {
      if (this.stage.kind !== "results") return "";
      const { challenges, starting_points, goals, projects } = this.stage.counts;
      const links = { challenges, starting_points, result_goals: goals, projects };
      const told = Object.entries(links).filter(([, n]) => n > 0);
      return told.map(([name, n]) => this.say.count(name, n)).join(" → ");
    },
    facts() {
      const { participants, contributions } = this.view;
      switch (this.stage.kind) {
        case "welcome":
          return this.view.contributions ? [this.say.count("contributions", contributions)] : [];
        case "vote":
          return this.stage.round ? [this.voted("voted_all", this.stage.round.voters)] : [];
        case "review":
          return [this.voted("have_answered", this.stage.people)];
        case "rate":
          return [this.voted("have_rated", this.stage.raters)];
        case "results":
          return this.summary();
        default:
          return [this.say.count("are_in", participants), this.say.count("contributions", contributions)];
      }
    },
  },
  methods: {
    voted(sentence, n) {
      return this.say.count(sentence, n, { all: this.view.participants });
    },
    summary() {
      const { participants, points } = this.stage.counts;
      const facts = [this.say.count("participants", participants)];
      return points ? [...facts, this.say.count("points", points)] : facts;
    },
  },
};
