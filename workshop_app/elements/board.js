import { listen } from "workshop-shared";
import { BoardFoot, BoardHead, Featured, STAGES, speech } from "workshop-board";

const RETRY = 3000;
/** Stages that say themselves what they ask; over the others stands the step's question. */
const SPEAKING = ["welcome", "consent", "services", "variants"];

export default {
  components: { BoardFoot, BoardHead, Featured, ...STAGES },
  template: `
    <div class="board" :lang="view.language">
      <board-head :view="view" :offset="offset" />
      <p v-if="!online" class="board-banner" role="status">{{ say.text("offline") }}</p>
      <div class="board-stage">
        <component :is="view.open ? 'p' : 'h2'" v-if="headline && !isSpeaking" class="board-prompt"
            :class="{ 'is-long': headline.length > 90 }" dir="auto">
          {{ headline }}<span v-if="hint" class="board-hint"> · {{ hint }}</span>
        </component>
        <div class="board-body" :class="{ 'is-covered': view.featured }">
          <component :is="stage" :key="stageKey" :view="view" :stage="view.stage" :code="code" :address="address"
              :qr="qr" />
          <featured v-if="view.featured" :key="view.featured.id" :card="view.featured" :field="featuredField" />
        </div>
      </div>
      <board-foot :view="view" :code="code" :address="address" :qr="qr" />
    </div>`,
  props: { envelope: Object, code: String, address: String, qr: String, texts: Object },
  provide() {
    return { say: this.say };
  },
  data() {
    return { view: this.envelope.view, offset: this.envelope.now - Date.now(), online: true };
  },
  computed: {
    say() {
      return speech(this.texts, this.envelope.view.language);
    },
    stage() {
      return this.view.stage.kind;
    },
    // a stage starts afresh with its step, so that nothing of the last one counts as new
    stageKey() {
      return `${this.stage} ${this.view.step?.id ?? ""}`;
    },
    isSpeaking() {
      return SPEAKING.includes(this.stage);
    },
    headline() {
      return this.view.open ? (this.view.step?.prompt ?? "") : this.say.text("closed");
    },
    hint() {
      if (!this.view.open) return this.say.text("closed_hint");
      return this.view.stage.limit ? this.say.count("limit", this.view.stage.limit) : "";
    },
    featuredField() {
      return this.view.fields.find((field) => field.id === this.view.featured.field_id);
    },
  },
  async mounted() {
    document.addEventListener("visibilitychange", this.stayAwake);
    this.stayAwake();
    await this.$nextTick();
    this.leave = listen("board", { onEnvelope: this.show, onReconnect: this.fetch });
    window.socket.on("connect", this.found);
    window.socket.on("disconnect", this.lost);
  },
  unmounted() {
    this.leave?.();
    clearTimeout(this.retry);
    window.socket?.off("connect", this.found);
    window.socket?.off("disconnect", this.lost);
    document.removeEventListener("visibilitychange", this.stayAwake);
    this.lock?.release();
  },
  methods: {
    show({ now, view }) {
      this.offset = now - Date.now();
      if (view.seq >= this.view.seq) this.view = view;
    },
    async fetch() {
      clearTimeout(this.retry);
      try {
        const answer = await fetch(`/api/v1/workshops/${this.code}/board`);
        if (!answer.ok) throw new Error(String(answer.status));
        this.show(await answer.json());
      } catch {
        this.retry = setTimeout(this.fetch, RETRY);
      }
    },
    found() {
      this.online = true;
    },
    lost() {
      this.online = false;
    },
    /** Keeps the projector's laptop from going dark; browsers let go of the lock whenever the page is hidden. */
    async stayAwake() {
      if (document.visibilityState !== "visible" || !navigator.wakeLock) return;
      try {
        this.lock = await navigator.wakeLock.request("screen");
      } catch {
        this.lock = null; // an empty battery or a policy may refuse it; the board works without
      }
    },
  },
};
