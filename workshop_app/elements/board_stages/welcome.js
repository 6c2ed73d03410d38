import { spokenCode } from "./speech.js";
import { Stack } from "./stack.js";

/** The lobby: the way in, and who has come. */
export const Welcome = {
  inject: ["say"],
  components: { Stack },
  props: { view: Object, stage: Object, code: String, address: String, qr: String },
  template: `
    <div class="lobby">
      <div class="lobby-door">
        <img class="lobby-qr" :src="qr" :alt="say.text('join_qr')" />
        <p class="lobby-address">{{ say.text("in_browser") }} <b>{{ address }}</b></p>
      </div>
      <div class="lobby-people">
        <p v-if="prompt" class="lobby-prompt" dir="auto">{{ prompt }}</p>
        <p class="lobby-label">{{ say.text("code") }}</p>
        <p class="lobby-code">{{ spoken }}</p>
        <p class="lobby-count">{{ say.count("are_in", view.participants) }}</p>
        <stack :things="stage.departments" class="lobby-departments">
          <template #default="{ thing }">
            <div class="department">
              <span class="department-name" dir="auto">{{ thing.name }}</span>
              <span class="department-bar"><span :style="{ width: (100 * thing.count) / most + '%' }"></span></span>
              <b class="department-count">{{ say.number(thing.count) }}</b>
            </div>
          </template>
        </stack>
      </div>
    </div>`,
  computed: {
    spoken() {
      return spokenCode(this.code);
    },
    prompt() {
      return this.view.step ? this.view.step.prompt : this.say.text("welcome");
    },
    most() {
      return Math.max(...this.stage.departments.map((department) => department.count));
    },
  },
};
